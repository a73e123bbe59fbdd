package kr.dure.loan.web;

import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.LoanRegister;

/** A state as a badge: its words, its colour and its sign (SCREENS.md, "State → badge"). */
public record Badge(String key, String css) {

    public static Badge of(LoanRegister.Row row) {
        return of(row.state(), row.bucket());
    }

    static Badge of(String state, ArrearsBucket bucket) {
        if (state.equals("paid-out")) {
            return new Badge("loan.bucket." + bucket, css(bucket));
        }
        return new Badge("loan.state." + state, css(state));
    }

    private static String css(ArrearsBucket bucket) {
        return switch (bucket) {
            case CURRENT -> "bg-light-success";
            case UNDER_30 -> "bg-light-warning ring";
            case UNDER_90 -> "bg-light-danger half";
            case FROM_90 -> "bg-danger square";
        };
    }

    private static String css(String state) {
        return switch (state) {
            case "closed" -> "bg-light-gray";
            case "given-up" -> "bg-light-gray ring";
            case "returned" -> "bg-light-information half";
            default -> "bg-light-primary half";
        };
    }
}
