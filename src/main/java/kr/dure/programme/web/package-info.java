/** The pages of applications: writing them, looking them through, judging them. */
@NullMarked
package kr.dure.programme.web;

import org.jspecify.annotations.NullMarked;
