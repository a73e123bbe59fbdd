package kr.dure.loan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dure.access.Office;

/** What can be agreed or decided about a loan that runs, each by one office. */
public enum TurnKind {
    /** 기한 연장. */
    RENEWAL(Office.TREASURER),
    /** 기한이익 상실. */
    RECALL(Office.FUND_MANAGER),
    /** 이행연기 특약. */
    DEFERRAL(Office.FUND_MANAGER),
    /** 면제 또는 불납결손. */
    RELIEF(Office.FUND_MANAGER),
    /** 채무자 변경. */
    TRANSFER(Office.TREASURER);

    private final Office office;

    TurnKind(Office office) {
        this.office = office;
    }

    /** Who enters it, and takes it back. */
    public Office office() {
        return office;
    }

    public static Optional<TurnKind> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The last part of its form's address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of them among all turns of a loan: "renewal-12". */
    public String numbered(long id) {
        return word() + "-" + id;
    }

    /** Its name in messages. */
    public String deed() {
        return "loan.deed." + word();
    }
}
