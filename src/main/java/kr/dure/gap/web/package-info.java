/** Pages of the interest-gap subsidy, and what its templates need. */
@NullMarked
package kr.dure.gap.web;

import org.jspecify.annotations.NullMarked;
