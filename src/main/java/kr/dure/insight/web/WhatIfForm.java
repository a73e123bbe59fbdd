package kr.dure.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dure.insight.WhatIf;
import kr.dure.insight.WhatIf.Pool;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Repayment;
import kr.dure.programme.Demand;
import kr.dure.screen.Form;
import kr.dure.screen.Page;

/** The fields of the page, which are its address. */
public final class WhatIfForm {

    static final int PATHS = 1_000;

    /** Of each pool; those of the second end in 2, and so on. */
    /** The fields of a pool, in the order they are shown in. */
    static final List<String> OF_POOL =
            List.of(
                    "rate",
                    "cap",
                    "full",
                    "asked",
                    "applications",
                    "instalments",
                    "grace",
                    "repayment");

    private static final List<String> OF_FUND =
            List.of("fails", "recovered", "lag", "contribution", "cost", "seed");

    private WhatIfForm() {}

    /** What the names of a pool's fields end in. */
    public static String end(int pool) {
        return pool == 0 ? "" : Integer.toString(pool + 1);
    }

    /** Where the share of those who ask for as much as the cap comes from. */
    public static String fullHint(Page page, List<Demand> demands, Pool pool) {
        return demands.stream()
                .filter(each -> each.lineCode().equals(pool.code()) && each.applications() > 0)
                .findFirst()
                .map(each ->
                        page.text("insight.what-if.full.hint", each.applications(), each.atLimit()))
                .orElseGet(() -> page.text("insight.what-if.full.none"));
    }

    /** What was not sent is as today. */
    static void fill(Form form, WhatIf usual) {
        for (int at = 0; at < usual.pools().size(); at++) {
            Pool pool = usual.pools().get(at);
            String end = end(at);
            form.fill("rate" + end, percent(pool.rate()))
                    .fill("cap" + end, pool.cap())
                    .fill("full" + end, percent(pool.full()))
                    .fill("asked" + end, pool.asked())
                    .fill("applications" + end, pool.applications())
                    .fill("instalments" + end, pool.instalments())
                    .fill("grace" + end, pool.grace())
                    .fill("repayment" + end, pool.repayment().name());
        }
        form.fill("fails", percent(usual.fails()))
                .fill("recovered", percent(usual.recovered()))
                .fill("lag", usual.lag())
                .fill("contribution", usual.contribution())
                .fill("cost", usual.cost())
                .fill("seed", 2016);
    }

    /**
     * @param usual whose pools it has
     * @throws kr.dure.kernel.Refusal if a field is wrong; what is wrong stands in the form
     */
    static WhatIf read(Form form, WhatIf usual) {
        return form.read(() -> {
            List<Pool> pools =
                    IntStream.range(0, usual.pools().size())
                            .mapToObj(at -> pool(form, usual.pools().get(at), end(at)))
                            .toList();
            between(form, "seed", 0, 999_999_999);
            return new WhatIf(
                    pools,
                    form.value("fails", Rate::read, Rate.ZERO),
                    form.value("recovered", Rate::read, Rate.ZERO),
                    between(form, "lag", 0, WhatIf.MOST_LAG),
                    amount(form, "contribution", 0),
                    amount(form, "cost", 0));
        });
    }

    private static Pool pool(Form form, Pool usual, String end) {
        int instalments = between(form, "instalments" + end, 1, WhatIf.MOST_INSTALMENTS);
        Repayment repayment = form.choice("repayment" + end, Repayment.class);
        return new Pool(
                usual.code(),
                usual.name(),
                form.value("rate" + end, Rate::read, Rate.ZERO),
                amount(form, "cap" + end, 1),
                form.value("full" + end, Rate::read, Rate.ZERO),
                amount(form, "asked" + end, 1),
                between(form, "applications" + end, 0, WhatIf.MOST_APPLICATIONS),
                instalments,
                between(form, "grace" + end, 0, instalments - 1),
                repayment == null ? Repayment.BULLET : repayment);
    }

    static String query(Form form, WhatIf usual) {
        Stream<String> ofPools =
                IntStream.range(0, usual.pools().size())
                        .boxed()
                        .flatMap(at -> OF_POOL.stream().map(each -> each + end(at)));
        return Stream.concat(ofPools, OF_FUND.stream())
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
