/** The pages of the books: the fund, its lines and entries, its plan, and the proof of it all. */
@NullMarked
package kr.dure.ledger.web;

import org.jspecify.annotations.NullMarked;
