/** The pages of the loan room. */
@NullMarked
package kr.dure.loan.web;

import org.jspecify.annotations.NullMarked;
