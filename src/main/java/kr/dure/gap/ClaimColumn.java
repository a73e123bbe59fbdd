package kr.dure.gap;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a bank writes of a loan in its claim, with the words under which banks write it. */
public enum ClaimColumn {
    NAMED(true, "협약번호", "이차보전번호", "대출번호", "대출계좌번호", "계좌번호", "loanno"),
    FROM(false, "시작일", "기간시작", "대상기간시작", "이자기산일", "부터"),
    UNTIL(false, "종료일", "기간종료", "대상기간종료", "이자종료일", "까지"),
    BALANCE(true, "대출잔액", "잔액", "대출금잔액", "기준잔액", "balance"),
    DAYS(true, "일수", "이자일수", "대상일수", "days"),
    RATE(true, "금리", "대출금리", "적용금리", "이율", "rate"),
    INTEREST(true, "이자", "이자액", "약정이자", "발생이자", "interest"),
    SUBSIDY(true, "이차보전액", "보전액", "이차보전금", "청구액", "청구금액", "subsidy");

    private final boolean needed;
    private final List<String> words;

    ClaimColumn(boolean needed, String... words) {
        this.needed = needed;
        this.words = List.of(words);
    }

    /** The word of the form the house hands out. */
    public String word() {
        return words.getFirst();
    }

    boolean isNeeded() {
        return needed;
    }

    /** In which column each stands, by the headings; what is not found is left out. */
    static Map<ClaimColumn, Integer> places(List<String> headings) {
        List<String> bare = headings.stream().map(ClaimColumn::bare).toList();
        Map<ClaimColumn, Integer> places = new EnumMap<>(ClaimColumn.class);
        for (ClaimColumn column : values()) {
            column.words.stream()
                    .map(bare::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
        return places;
    }

    /** "금리(%)" is 금리. */
    private static String bare(String heading) {
        return heading.replaceAll("\\s|\\([^)]*\\)", "").toLowerCase(Locale.ROOT);
    }
}
