/** The program itself: its command line, and the order in which it starts and stops. */
@NullMarked
package kr.dure;

import org.jspecify.annotations.NullMarked;
