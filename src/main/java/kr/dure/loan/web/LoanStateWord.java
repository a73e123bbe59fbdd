package kr.dure.loan.web;

import java.util.Locale;

/** How far a loan has come, as a program asks for it. */
enum LoanStateWord {
    AWARDED,
    CONTRACTED,
    SECURED,
    COMMITTED,
    PAID_OUT,
    RETURNED,
    CLOSED,
    GIVEN_UP;

    /** The word by which the list knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LoanStateWord of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
