package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command that prints a schedule, as somebody types it. */
class ScheduleCommandTests {

    private static final String SMALL =
            "--principal 1000000 --rate 12 --instalments 3 --grace 1 --repayment equal-principal"
                    + " --start 2026-01-31";

    @Test
    void printsSixtyInstalmentsAsCsv() {
        Ran ran =
                run(
                        "--principal 100000000 --rate 1.0 --instalments 60 --grace 12"
                                + " --repayment equal-principal --interest monthly"
                                + " --day-count actual/365 --rounding half-even"
                                + " --start 2026-01-01 --format csv");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(61);
        assertThat(lines)
                .startsWith(
                        "nr,days,due_date,balance,principal,interest,due",
                        "1,31,2026-02-01,100000000,0,83333,83333")
                .contains("13,31,2027-02-01,97916667,2083333,83333,2166666")
                .endsWith("60,31,2031-01-01,0,2083349,1736,2085085");
    }

    @Test
    void startsFromALeapDayAndKeepsIt() {
        Ran ran =
                run(
                        "--principal 1200 --rate 0 --instalments 4 --every 12 --repayment"
                                + " equal-principal --start 2028-02-29 --format csv");
        assertThat(ran.out().lines().map(line -> line.split(",")[2]))
                .containsExactly(
                        "due_date", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    }

    @Test
    void printsObjectsWithTheNamesOfTheColumns() {
        assertThat(run(SMALL + " --format json").out())
                .isEqualTo(
                        """
                        [
                          {"nr": 1, "days": 28, "due_date": "2026-02-28", "balance": 1000000, \
                        "principal": 0, "interest": 10000, "due": 10000},
                          {"nr": 2, "days": 31, "due_date": "2026-03-31", "balance": 500000, \
                        "principal": 500000, "interest": 10000, "due": 510000},
                          {"nr": 3, "days": 30, "due_date": "2026-04-30", "balance": 0, \
                        "principal": 500000, "interest": 5000, "due": 505000}
                        ]
                        """);
    }

    @Test
    void alignsATableWithATotalForPeople() {
        assertThat(run(SMALL).out())
                .isEqualTo(
                        """
                        회차  일수     갚는 날  남은 원금       원금    이자      낼 돈
                        ----  ----  ----------  ---------  ---------  ------  ---------
                           1    28  2026-02-28  1,000,000          0  10,000     10,000
                           2    31  2026-03-31    500,000    500,000  10,000    510,000
                           3    30  2026-04-30          0    500,000   5,000    505,000
                        ----  ----  ----------  ---------  ---------  ------  ---------
                        합계                               1,000,000  25,000  1,025,000
                        """);
    }

    @Test
    void readsAmountsAndDaysAsPeopleWriteThem() {
        String plain = run(SMALL + " --format csv").out();
        String spoken =
                SMALL.replace("1000000", "100만원").replace("12", "12%").replace("-01-31", ".1.31.");
        assertThat(run(spoken + " --format csv").out()).isEqualTo(plain).hasLineCount(4);
    }

    @Test
    void movesDueDatesButNoInterestOffHolidays() {
        String usual = run(SMALL + " --interest daily --format csv").out();
        String moved = run(SMALL + " --interest daily --format csv --business-days next").out();
        // 28 February 2026 is a Saturday, 2 March the substitute of the day before it.
        assertThat(usual).contains("1,28,2026-02-28,");
        assertThat(moved).isEqualTo(usual.replace("2026-02-28", "2026-03-03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --rate 1.005            | --rate: 비율은 소수점 아래 두 자리까지
                    --rate -1               | --rate: 비율은 0%보다 작을 수 없습니다.
                    --rate 1000             | --rate: 비율은 100%를 넘을 수 없습니다.
                    --rate one              | --rate: 비율을 읽을 수 없습니다.
                    --instalments 0         | --instalments: 갚는 횟수는 1회부터 600회까지
                    --instalments 10000     | --instalments: 갚는 횟수는 1회부터 600회까지
                    --instalments many      | --instalments: 숫자로 적어 주십시오. 지금 “many”
                    --instalments 99999999999 | --instalments: 숫자로
                    --grace 60              | --grace: 거치 횟수는 0회부터
                    --grace -1              | --grace: 거치 횟수는 0회부터
                    --principal 0           | --principal: 빌리는 금액은 1원부터
                    --principal -5          | --principal: 금액은 0원보다 작을 수 없습니다.
                    --principal 1.5         | --principal: 금액은 소수점 없이
                    --principal 9007199254740992 | --principal: 금액이 너무 큽니다.
                    """)
    void refusesNumbersThatCannotStandInOneSentence(String bad, String sentence) {
        refuses(bad, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --start 2026-02-29      | --start: 달력에 없는 날짜입니다.
                    --start soon            | --start: 날짜를 읽을 수 없습니다.
                    --start 1899-01-01      | --start: 빌리는 날은 1900년부터 2199년
                    --repayment balloon     | --repayment: “balloon”: 고를 수 없는 말입니다. 다음
                    --interest yearly       | --interest: “yearly”: 고를 수 없는 말입니다.
                    --day-count actual/360  | --day-count: “actual/360”: 고를 수 없는 말입니다.
                    --rounding up           | --rounding: “up”: 고를 수 없는 말입니다.
                    --unit 100              | --unit: 금액의 단위는 1원이나 10원
                    --every 2               | --every: 갚는 간격은 1, 3, 6, 12개월
                    --business-days before  | --business-days: “before”: 고를 수 없는 말입니다.
                    --format xml            | --format: “xml”: 고를 수 없는 말입니다.
                    """)
    void refusesDaysAndWordsThatCannotStandInOneSentence(String bad, String sentence) {
        refuses(bad, sentence);
    }

    private static void refuses(String bad, String sentence) {
        String option = bad.substring(0, bad.indexOf(' '));
        List<String> words = new ArrayList<>();
        String good =
                "--principal 1000000 --rate 1 --instalments 60 --repayment bullet"
                        + " --start 2026-01-01 --format csv";
        for (String pair : good.split(" (?=--)")) {
            if (!pair.startsWith(option + " ")) {
                words.add(pair);
            }
        }
        Ran ran = run(String.join(" ", words) + " " + bad);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void printsNothingOfATableWhoseLastDueDateHasNoKnownHolidays() {
        Ran ran =
                run(
                        "--principal 1000000 --rate 1 --instalments 30 --every 12"
                                + " --repayment bullet --start 2026-01-02 --format csv"
                                + " --business-days next");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("--business-days: 갚는 날 2051.");
    }

    @Test
    void saysWhatIsMissingUnknownOrTwice() {
        assertThat(run("--principal 1000 --rate 1"))
                .isEqualTo(
                        new Ran(
                                2,
                                "",
                                "꼭 적어야 할 것이 빠졌습니다: --instalments, --repayment, --start"
                                        + " (도움말: ./dure schedule --help)\n"));
        assertThat(run(SMALL + " --colour red").err()).startsWith("모르는 말입니다: --colour red (");
        assertThat(run(SMALL + " --rate 2").err()).startsWith("두 번 적으셨습니다: --rate (");
        assertThat(run(SMALL + " --format").err()).startsWith("꼭 적어야 할 것이 빠졌습니다: --format (");
    }

    @Test
    void explainsItself() {
        Ran ran = run("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("--repayment", "원리금균등", "balance 그 회차를 낸 뒤 남은 원금");
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String options) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine line =
                Dure.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int code = line.execute(("schedule " + options).split(" "));
        return new Ran(code, out.toString(), err.toString());
    }
}
