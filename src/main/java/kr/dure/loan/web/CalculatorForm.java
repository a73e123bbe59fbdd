package kr.dure.loan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.loan.DayCount;
import kr.dure.loan.Instalments;
import kr.dure.loan.InterestMode;
import kr.dure.loan.Repayment;
import kr.dure.loan.ScheduleOptions;
import kr.dure.loan.ScheduleTerms;
import kr.dure.screen.Form;

/** The fields of the calculator, which are the options of the command. */
final class CalculatorForm {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    /** The shop loan of a region's ordinance: 1% a year, all of it back after two years. */
    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("principal", "50,000,000");
        USUAL.put("rate", "1.0");
        USUAL.put("instalments", "24");
        USUAL.put("grace", "0");
        USUAL.put("every", "1");
        USUAL.put("start", "");
        USUAL.put("repayment", "bullet");
        USUAL.put("interest", "daily");
        USUAL.put("day-count", "actual/365");
        USUAL.put("rounding", "down");
        USUAL.put("unit", "1");
        USUAL.put("business-days", "none");
    }

    /** Fields that most people leave as they are. */
    private static final List<String> FINE =
            List.of("interest", "day-count", "rounding", "unit", "business-days");

    private CalculatorForm() {}

    /** Fills in what was not sent at all; what was emptied stays empty, and is asked for. */
    static void fill(Form form, LocalDate today) {
        form.fill("start", today);
        USUAL.forEach(form::fill);
    }

    /** Whether one of the fine terms is another than usual, or wrong, so that they are shown. */
    static boolean isFine(Form form) {
        return FINE.stream()
                .anyMatch(each ->
                        form.error(each) != null || !form.text(each).equals(USUAL.get(each)));
    }

    /**
     * @throws kr.dure.kernel.Refusal if a field is wrong; what is wrong stands in the form
     */
    static Calculation read(Form form) {
        ScheduleTerms terms = form.read(() -> terms(form));
        boolean moved =
                form.read(() ->
                        form.value("business-days", ScheduleOptions::movesToBusinessDays, false));
        Instalments schedule = Instalments.of(terms);
        return Calculation.of(
                terms,
                moved ? schedule.rows(BusinessCalendar.korean()) : schedule.rows(),
                query(form));
    }

    /** Where a field is wrong, another value stands in for it that makes no other wrong. */
    private static ScheduleTerms terms(Form form) {
        return new ScheduleTerms(
                form.value("principal", WonText::read, Won.of(1)),
                form.value("rate", Rate::read, Rate.ZERO),
                form.value("instalments", ScheduleOptions::number, ScheduleTerms.MOST_INSTALMENTS),
                form.value("grace", ScheduleOptions::number, 0),
                form.value("every", ScheduleOptions::number, 1),
                form.value("start", DateText::read, ANY_DAY),
                form.value("repayment", ScheduleOptions::repayment, Repayment.BULLET),
                form.value("interest", ScheduleOptions::interest, InterestMode.DAILY),
                form.value("day-count", ScheduleOptions::dayCount, DayCount.ACTUAL_365),
                form.value("rounding", ScheduleOptions::rounding, Rounding.DOWN),
                form.value("unit", ScheduleOptions::number, 1));
    }

    private static String query(Form form) {
        return USUAL.keySet().stream()
                .map(each ->
                        each + "=" + URLEncoder.encode(form.text(each), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
