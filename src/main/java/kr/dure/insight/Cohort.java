package kr.dure.insight;

import kr.dure.insight.Flow.Due;
import kr.dure.kernel.Won;

/** Loans that pay alike: those paid out in one month, or all that ran at the start. */
final class Cohort {

    private final Flow flow;
    private long scheduled;
    private long balance;
    private int loans;
    private int age;

    /** What a month brought, in won. */
    record Paid(long principal, long interest, long failed) {}

    private Cohort(Flow flow, int loans, long scheduled, long balance) {
        this.flow = flow;
        this.loans = loans;
        this.scheduled = scheduled;
        this.balance = balance;
    }

    /** So many loans, each with that flow. */
    static Cohort each(Flow flow, Won principal, int loans) {
        long one = principal.amount();
        return new Cohort(flow, loans, one, Math.multiplyExact(one, (long) loans));
    }

    /** Loans whose flow is that of all of them together. */
    static Cohort together(Flow flow, int loans) {
        long all = flow.principal().amount();
        return new Cohort(flow, loans, all, all);
    }

    boolean isOver() {
        return balance == 0;
    }

    /** First some fail, then the others pay what is due. */
    Paid month(Chance chance) {
        double share = chance.failing(loans);
        long failed = share >= 1 ? balance : Math.round(balance * share);
        loans -= (int) Math.round(loans * share);
        balance -= failed;
        if (age >= flow.due().size()) {
            return new Paid(0, 0, failed);
        }
        Due due = flow.due().get(age);
        age++;
        long asked = due.principal().amount();
        boolean last = asked == scheduled;
        long principal = last ? balance : part(asked);
        long interest = part(due.interest().amount());
        scheduled -= asked;
        balance -= principal;
        return new Paid(principal, interest, failed);
    }

    /** So much of the balance as of what would stand had nobody failed. */
    private long part(long amount) {
        return scheduled == 0 ? 0 : Math.round(balance * (amount / (double) scheduled));
    }
}
