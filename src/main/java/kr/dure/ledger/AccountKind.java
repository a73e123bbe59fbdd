package kr.dure.ledger;

import static kr.dure.ledger.Book.ASSET;
import static kr.dure.ledger.Book.BUDGET;

import kr.dure.kernel.Won;

/**
 * The accounts. Postings are debit positive throughout; a kind whose balance normally stands on the
 * credit side is shown with its sign turned, so that what people read is positive.
 */
public enum AccountKind {
    /** 수입계획 대응: the counter-account of a plan's income lines. */
    INCOME_PLAN(BUDGET, false),
    /** 지출계획 대응: the counter-account of a plan's spending lines. */
    SPENDING_PLAN(BUDGET, false),
    /** 가용액 of a spending line: planned − committed − spent, never below zero. */
    AVAILABLE(BUDGET, true),
    /** 지출원인행위(미지급) of a spending line, never below zero, nor about any one thing. */
    COMMITTED(BUDGET, true),
    /** 지출액 of a spending line. */
    SPENT(BUDGET, true),
    /** 수입계획액 of an income line. */
    EXPECTED(BUDGET, true),
    /** 징수결정액 of an income line: outstanding + received + written off. */
    ASSESSED(BUDGET, false),
    /** 미수납액 of an income line. */
    OUTSTANDING(BUDGET, true),
    /** 수납액 of an income line. */
    RECEIVED(BUDGET, true),
    /** 불납결손액 of an income line. */
    WRITTEN_OFF(BUDGET, true),
    /**
     * 다음연도이월액: what was committed, or billed, in a year and paid, or received, after its books had
     * closed for that (20 January), on the line of the same code in a later year.
     */
    CARRIED(BUDGET, true),
    /** 예금. */
    CASH(ASSET, true),
    /** 융자금 채권 원금. */
    LOAN_PRINCIPAL(ASSET, true),
    /** 미수이자. */
    INTEREST_RECEIVABLE(ASSET, true),
    /** 미수 연체이자. */
    LATE_INTEREST_RECEIVABLE(ASSET, true),
    /** 이자수익. */
    INTEREST_INCOME(ASSET, false),
    /** 연체이자수익. */
    LATE_INTEREST_INCOME(ASSET, false),
    /** 비용. */
    EXPENSE(ASSET, true),
    /** 순자산: what the fund began with and what was contributed. */
    NET(ASSET, false);

    private final Book book;
    private final boolean debit;

    AccountKind(Book book, boolean debit) {
        this.book = book;
        this.debit = debit;
    }

    public Book book() {
        return book;
    }

    /** Whether the balance normally stands on the debit side. */
    public boolean isDebit() {
        return debit;
    }

    /** A sum of postings (debit positive) as people read it: positive on the kind's own side. */
    public Won read(Won debitPositive) {
        return debit ? debitPositive : debitPositive.negated();
    }
}
