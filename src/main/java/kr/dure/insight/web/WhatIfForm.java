package kr.dure.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kr.dure.insight.WhatIf;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Repayment;
import kr.dure.screen.Form;

/** The fields of the page, which are its address. */
final class WhatIfForm {

    static final int PATHS = 1_000;

    private static final List<String> FIELDS =
            List.of(
                    "rate",
                    "cap",
                    "instalments",
                    "grace",
                    "repayment",
                    "fails",
                    "recovered",
                    "lag",
                    "contribution",
                    "applications",
                    "asked",
                    "cost",
                    "seed");

    private WhatIfForm() {}

    /** What was not sent is as today. */
    static void fill(Form form, WhatIf usual) {
        form.fill("rate", percent(usual.rate()))
                .fill("cap", usual.cap())
                .fill("instalments", usual.instalments())
                .fill("grace", usual.grace())
                .fill("repayment", usual.repayment().name())
                .fill("fails", percent(usual.fails()))
                .fill("recovered", percent(usual.recovered()))
                .fill("lag", usual.lag())
                .fill("contribution", usual.contribution())
                .fill("applications", usual.applications())
                .fill("asked", usual.asked())
                .fill("cost", usual.cost())
                .fill("seed", 2016);
    }

    /**
     * @throws kr.dure.kernel.Refusal if a field is wrong; what is wrong stands in the form
     */
    static WhatIf read(Form form) {
        return form.read(() -> {
            int instalments = between(form, "instalments", 1, WhatIf.MOST_INSTALMENTS);
            Repayment repayment = form.choice("repayment", Repayment.class);
            between(form, "seed", 0, 999_999_999);
            return new WhatIf(
                    form.value("rate", Rate::read, Rate.ZERO),
                    amount(form, "cap", 1),
                    instalments,
                    between(form, "grace", 0, instalments - 1),
                    repayment == null ? Repayment.BULLET : repayment,
                    form.value("fails", Rate::read, Rate.ZERO),
                    form.value("recovered", Rate::read, Rate.ZERO),
                    between(form, "lag", 0, WhatIf.MOST_LAG),
                    amount(form, "contribution", 0),
                    between(form, "applications", 0, WhatIf.MOST_APPLICATIONS),
                    amount(form, "asked", 1),
                    amount(form, "cost", 0));
        });
    }

    static String query(Form form) {
        return FIELDS.stream()
                .map(each ->
                        each + "=" + URLEncoder.encode(form.text(each), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String percent(Rate rate) {
        return rate.percent().replace("%", "");
    }

    private static int between(Form form, String name, int least, int most) {
        int value = form.number(name);
        if (form.error(name) == null && (value < least || value > most)) {
            form.wrong(name, "insight.what-if.between", least, most);
        }
        return Math.clamp(value, least, most);
    }

    private static Won amount(Form form, String name, long least) {
        Won value = form.won(name);
        if (form.error(name) == null && (value.amount() < least || value.isMoreThan(WhatIf.MOST))) {
            form.wrong(name, least == 0 ? "insight.what-if.amount" : "insight.what-if.positive");
        }
        return value.max(Won.of(least)).min(WhatIf.MOST);
    }
}
