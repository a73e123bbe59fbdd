package kr.dure;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.WonText;
import kr.dure.loan.Instalments;
import kr.dure.loan.ScheduleOptions;
import kr.dure.loan.ScheduleTerms;
import kr.dure.loan.ScheduleText;
import kr.dure.screen.Words;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a repayment schedule. Starts no server and reads no database. */
@Command(
        name = "schedule",
        description = "상환 계획표를 계산합니다. 서버를 시작하지 않습니다.",
        usageHelpWidth = 100,
        sortOptions = false,
        footer = {
            "",
            "열: nr 회차, days 일수, due_date 갚는 날, balance 그 회차를 낸 뒤 남은 원금,",
            "    principal 원금, interest 이자, due 낼 돈. 합계는 table에만 있습니다.",
            "계산 방법은 docs/schedules.md에 있습니다."
        })
@NullMarked
final class ScheduleCommand implements Callable<Integer> {

    private static final List<String> HEADINGS =
            List.of("회차", "일수", "갚는 날", "남은 원금", "원금", "이자", "낼 돈");
    private static final String TOTAL = "합계";

    private static final Map<String, Function<List<Instalments.Row>, String>> FORMATS =
            new LinkedHashMap<>();

    static {
        FORMATS.put("table", rows -> ScheduleText.aligned(HEADINGS, TOTAL, rows));
        FORMATS.put("csv", rows -> ScheduleText.csv(ScheduleText.COLUMNS, rows));
        FORMATS.put("json", ScheduleText::json);
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "금액",
            description = "빌리는 금액, 예: 100000000 또는 1억")
    private String principal = "";

    @Option(names = "--rate", required = true, paramLabel = "퍼센트", description = "연 이율, 예: 1.0")
    private String rate = "";

    @Option(
            names = "--instalments",
            required = true,
            paramLabel = "회",
            description = "갚는 횟수, 거치까지 넣어 1~600")
    private String instalments = "";

    @Option(
            names = "--grace",
            paramLabel = "회",
            defaultValue = "0",
            description = "그 가운데 이자만 내는 처음 횟수 (기본 0)")
    private String grace = "0";

    @Option(
            names = "--repayment",
            required = true,
            paramLabel = "방법",
            description = {
                "equal-principal 원금균등: 원금을 똑같이 나눔",
                "equal-instalment 원리금균등: 낼 돈이 매번 같음",
                "bullet 만기일시: 이자만 내다가 마지막에 원금을 모두"
            })
    private String repayment = "";

    @Option(
            names = "--interest",
            paramLabel = "방법",
            defaultValue = "monthly",
            description = "monthly 월 단위(개월/12), daily 날수대로 (기본 monthly)")
    private String interest = "monthly";

    @Option(
            names = "--day-count",
            paramLabel = "방법",
            defaultValue = "actual/365",
            description = "날 세는 법: actual/365, actual/actual, 30/360 (기본 actual/365)")
    private String dayCount = "actual/365";

    @Option(
            names = "--rounding",
            paramLabel = "방법",
            defaultValue = "down",
            description = "끝수: down 버림, half-up 반올림, half-even 반은 짝수로 (기본 down)")
    private String rounding = "down";

    @Option(
            names = "--unit",
            paramLabel = "원",
            defaultValue = "1",
            description = "금액의 단위: 1, 10 (기본 1)")
    private String unit = "1";

    @Option(
            names = "--every",
            paramLabel = "개월",
            defaultValue = "1",
            description = "갚는 간격: 1, 3, 6, 12 (기본 1)")
    private String every = "1";

    @Option(
            names = "--start",
            required = true,
            paramLabel = "날짜",
            description = "돈을 빌리는 날, 예: 2026-01-01")
    private String start = "";

    @Option(
            names = "--business-days",
            paramLabel = "방법",
            defaultValue = "none",
            description = {
                "갚는 날이 쉬는 날이면: none 그대로, next 다음 영업일 (기본 none)",
                "일수와 이자는 옮기기 전 날짜로 셉니다."
            })
    private String businessDays = "none";

    @Option(
            names = "--format",
            paramLabel = "모양",
            defaultValue = "table",
            description = "table, csv, json (기본 table)")
    private String format = "table";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "이 도움말")
    private boolean help;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        String text;
        try {
            text = text();
        } catch (Refusal refusal) {
            String option = refusal.field() == null ? "" : "--" + refusal.field() + ": ";
            line.getErr().println(option + Words.ofTheHouse().text(refusal));
            return CommandLine.ExitCode.USAGE;
        }
        PrintWriter out = line.getOut();
        out.print(text);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** All of it, before anything is printed. */
    private String text() {
        ScheduleTerms terms =
                new ScheduleTerms(
                        read("principal", principal, WonText::read),
                        read("rate", rate, Rate::read),
                        number("instalments", instalments),
                        number("grace", grace),
                        number("every", every),
                        read("start", start, DateText::read),
                        read("repayment", repayment, ScheduleOptions::repayment),
                        read("interest", interest, ScheduleOptions::interest),
                        read("day-count", dayCount, ScheduleOptions::dayCount),
                        read("rounding", rounding, ScheduleOptions::rounding),
                        number("unit", unit));
        boolean moved = read("business-days", businessDays, ScheduleOptions::movesToBusinessDays);
        var shape = read("format", format, typed -> ScheduleOptions.choice(FORMATS, typed));
        Instalments schedule = Instalments.of(terms);
        return shape.apply(moved ? schedule.rows(BusinessCalendar.korean()) : schedule.rows());
    }

    private static int number(String option, String typed) {
        return read(option, typed, ScheduleOptions::number);
    }

    private static <T> T read(String option, String typed, Function<String, T> reader) {
        try {
            return reader.apply(typed);
        } catch (Refusal refusal) {
            throw refusal.at(option);
        }
    }
}
