package kr.dure.loan;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a bank writes about a deposit, with the words under which banks write it. */
public enum DepositColumn {
    DAY(
            true, "거래일시", "거래일자", "거래일", "입금일시", "입금일자", "입금일", "수납일자", "수납일", "처리일자", "일자", "날짜",
            "date"),
    AMOUNT(true, "입금액", "입금금액", "맡기신금액", "수납금액", "수납액", "입금", "거래금액", "금액", "amount"),
    PAYER(
            true, "입금자명", "입금자", "의뢰인명", "의뢰인", "보낸분", "보낸분/받는분", "보낸사람", "보낸이", "거래처", "기재내용",
            "내용", "payer"),
    /** The account the bank opened for one borrower alone. */
    ACCOUNT(false, "가상계좌번호", "가상계좌", "입금가상계좌", "virtualaccount"),
    /** What the bank itself tells a deposit by. */
    REFERENCE(false, "거래고유번호", "은행거래번호", "거래번호", "고유번호", "관리번호", "전문번호", "reference"),
    MEMO(false, "적요", "메모", "통장메모", "비고", "memo");

    private final boolean needed;
    private final List<String> words;

    DepositColumn(boolean needed, String... words) {
        this.needed = needed;
        this.words = List.of(words);
    }

    /** Whether a file without it says too little. */
    public boolean isNeeded() {
        return needed;
    }

    /** Which heading holds what, by its words; what is not found is left out. */
    static Map<DepositColumn, String> guess(List<String> headings) {
        Map<DepositColumn, String> found = new EnumMap<>(DepositColumn.class);
        for (DepositColumn column : values()) {
            for (String word : column.words) {
                headings.stream()
                        .filter(each -> bare(each).equals(word))
                        .findFirst()
                        .ifPresent(each -> found.putIfAbsent(column, each));
            }
        }
        return found;
    }

    /** "입금액 (원)" is 입금액. */
    private static String bare(String heading) {
        return heading.replaceAll("\\s|\\(원\\)", "").toLowerCase(Locale.ROOT);
    }
}
