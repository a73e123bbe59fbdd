package kr.dure.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Side;
import org.jspecify.annotations.Nullable;

/**
 * The formula behind a figure of a fund: terms that add up to it.
 *
 * @param account the account whose entries are behind it
 */
public record Why(Figure figure, Won total, List<Term> terms, AccountKind account) {

    /** What can be asked for. */
    public enum Figure {
        AVAILABLE,
        PLANNED,
        PAID,
        COMMITTED,
        RETURNED,
        CASH,
        LENT
    }

    /**
     * One term, signed.
     *
     * @param key its name as a message, or null where {@code name} is one
     */
    public record Term(@Nullable String key, String name, @Nullable String href, Won amount) {}

    static Why of(
            Figure figure,
            FundFigures fund,
            Map<AccountKind, Won> sums,
            List<LineFigures> lines,
            Won changed) {
        return switch (figure) {
            case AVAILABLE ->
                    new Why(figure, fund.available(), available(fund), AccountKind.AVAILABLE);
            case PLANNED -> planned(fund, changed);
            case PAID ->
                    new Why(
                            figure,
                            fund.paid(),
                            byLine(lines, Side.SPENDING, LineFigures::paid),
                            AccountKind.SPENT);
            case COMMITTED ->
                    new Why(
                            figure,
                            fund.committed(),
                            byLine(lines, Side.SPENDING, LineFigures::committed),
                            AccountKind.COMMITTED);
            case RETURNED -> returned(fund, lines);
            case CASH -> new Why(figure, fund.cash(), cash(sums), AccountKind.CASH);
            case LENT ->
                    new Why(
                            figure,
                            fund.lent(),
                            List.of(term("lent", fund.lent())),
                            AccountKind.LOAN_PRINCIPAL);
        };
    }

    private static List<Term> available(FundFigures fund) {
        Won carried =
                fund.planned().minus(fund.paid()).minus(fund.committed()).minus(fund.available());
        List<Term> terms = new ArrayList<>();
        terms.add(term("planned", fund.planned()));
        terms.add(term("paid", fund.paid().negated()));
        terms.add(term("committed", fund.committed().negated()));
        if (!carried.isZero()) {
            terms.add(term("carried", carried.negated()));
        }
        return terms;
    }

    private static Why planned(FundFigures fund, Won changed) {
        return new Why(
                Figure.PLANNED,
                fund.planned(),
                List.of(term("voted", fund.planned().minus(changed)), term("changed", changed)),
                AccountKind.SPENDING_PLAN);
    }

    /** What was received on income lines, less what came from outside as a contribution. */
    private static Why returned(FundFigures fund, List<LineFigures> lines) {
        List<Term> terms = new ArrayList<>(byLine(lines, Side.INCOME, LineFigures::received));
        Won received = terms.stream().map(Term::amount).reduce(Won.ZERO, Won::plus);
        if (!received.equals(fund.returned())) {
            terms.add(term("contributed", fund.returned().minus(received)));
        }
        return new Why(Figure.RETURNED, fund.returned(), terms, AccountKind.RECEIVED);
    }

    /** The asset book balances, so cash is what is left of all the rest. */
    private static List<Term> cash(Map<AccountKind, Won> sums) {
        List<Term> terms = new ArrayList<>();
        for (AccountKind kind : AccountKind.values()) {
            Won sum = sums.getOrDefault(kind, Won.ZERO);
            if (kind.book() == AccountKind.CASH.book()
                    && kind != AccountKind.CASH
                    && !sum.isZero()) {
                terms.add(
                        new Term(
                                "ledger.account." + kind,
                                "",
                                null,
                                kind.isDebit() ? sum.negated() : sum));
            }
        }
        return terms;
    }

    private static List<Term> byLine(
            List<LineFigures> lines, Side side, Function<LineFigures, Won> amount) {
        return lines.stream()
                .filter(each -> each.line().side() == side)
                .filter(each -> !amount.apply(each).isZero())
                .map(each ->
                        new Term(
                                null,
                                each.line().title(),
                                "/fund/lines/" + each.line().id(),
                                amount.apply(each)))
                .toList();
    }

    private static Term term(String name, Won amount) {
        return new Term("ledger.why." + name, "", null, amount);
    }
}
