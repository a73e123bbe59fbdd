package kr.dure.loan.web;

import java.util.Locale;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Part;

/**
 * The picture of the way the money went; heights are proportional to the amount, the thinnest 2.
 *
 * @param back height of what of the deposit came back, {@code waiting} of what is still out
 * @param earned height of the interest that came back
 */
public record Flow(
        boolean committed,
        boolean paid,
        String back,
        String waiting,
        String earned,
        boolean earns) {

    private static final double WHOLE = 60;
    private static final double THINNEST = 2;

    static Flow of(LoanFacts facts) {
        Won amount = facts.loan().amount();
        Won interest = facts.received(Part.INTEREST).plus(facts.received(Part.LATE_INTEREST));
        double back = height(facts.received(Part.PRINCIPAL), amount);
        return new Flow(
                facts.commitment() != null,
                facts.payment() != null,
                number(back),
                number(WHOLE - back),
                number(Math.max(THINNEST, height(interest, amount))),
                interest.isPositive());
    }

    private static double height(Won part, Won whole) {
        return Math.min(WHOLE, part.amount() * WHOLE / whole.amount());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Where the waiting band begins, under what came back. */
    public String waitFrom() {
        return number(78 + Double.parseDouble(back));
    }
}
