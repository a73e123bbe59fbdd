package kr.dure.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.screen.Page;
import kr.dure.screen.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class NoticePagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired TemplateEngine templates;
    @Autowired Words words;
    @Autowired Notices notices;
    @Autowired PlatformTransactionManager transactions;
    @LocalServerPort int port;
    @Autowired Cast cast;

    @Test
    void showsNoticesAndOpensTheUnreadByAForm() {
        Instant at = Instant.parse("2026-11-22T05:32:00Z");
        String html =
                render(
                        "notice/notices.jte",
                        Map.of(
                                "notices",
                                List.of(
                                        new Notice(
                                                8, "notice.meta", List.of("<3>"), "/a", at, false),
                                        new Notice(7, "notice.meta", List.of(4L), "/b", at, true)),
                                "more",
                                true,
                                "first",
                                true));
        assertThat(html)
                .contains("읽지 않은 알림 &lt;3&gt;건", "읽지 않은 알림 4건")
                .contains("action=\"/notices/8/reading\"", "href=\"/b\"")
                .doesNotContain("action=\"/notices/7/reading\"")
                .contains("/notices?before=7", "name=\"upTo\" value=\"8\"");
    }

    @Test
    void saysSoWhereNobodyHasToldAnything() {
        String html =
                render(
                        "notice/notices.jte",
                        Map.of("notices", List.of(), "more", false, "first", true));
        assertThat(html).contains("받은 알림이 없습니다.").doesNotContain("notice.");
    }

    @Test
    void showsWorkByGroupWithItsLastDay() {
        String html =
                render(
                        "notice/work.jte",
                        Map.of(
                                "work",
                                List.of(
                                        work(Work.Group.DECIDE, TODAY.minusDays(2)),
                                        work(Work.Group.DO, TODAY),
                                        work(Work.Group.REPORT, TODAY.plusDays(85)))));
        assertThat(html)
                .contains("결정하기", "처리하기", "보고하기", "90,000,000원", "신청 2026-0412 · 군산시")
                .contains("2일 지남", "오늘", "D-85", "2027.")
                .doesNotContain("서명하기", "notice.");
    }

    @Test
    void saysSoWhereAllWorkIsDone() {
        assertThat(render("notice/work.jte", Map.of("work", List.of()))).contains("오늘 할 일을 마쳤습니다.");
    }

    @Test
    void opensANoticeOnceForItsReader() {
        long treasurer = cast.acting(Office.TREASURER).accountId();
        cast.as(
                Office.FUND_MANAGER,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status ->
                                        notices.tell(
                                                Recipient.account(treasurer),
                                                "notice.meta",
                                                List.of("천오백삼"),
                                                "/loans/1503")));
        Visit visit = Visit.of(port, cast.login(Office.TREASURER));
        assertThat(visit.get("/notices").body()).contains("읽지 않은 알림 천오백삼건");
        long id = newest().id();
        var answer = visit.post("/notices/" + id + "/reading", Map.of());
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/loans/1503");
        assertThat(newest().read()).isTrue();
        visit.post("/notices/readings", Map.of("upTo", "" + id));
        assertThat(visit.get("/notices").body()).contains("알림을 모두 읽은 것으로 했습니다.");
        assertThat(visit.post("/notices/987654321/reading", Map.of()).statusCode()).isEqualTo(404);
    }

    private Notice newest() {
        return cast.call(Office.TREASURER, () -> notices.mine(Long.MAX_VALUE, 1)).getFirst();
    }

    private static Work work(Work.Group group, LocalDate due) {
        List<String> facts = List.of("신청 2026-0412", "군산시");
        return new Work(group, "두레손세탁", "할 일", facts, Won.of(90_000_000), due, "/a");
    }

    private String render(String template, Map<String, Object> params) {
        Page page =
                new Page(
                        words,
                        cast.acting(Office.FUND_MANAGER),
                        "전북특별자치도",
                        "/notices",
                        "/notices?lang=en",
                        TODAY,
                        new Page.Csrf("_csrf", "token"),
                        List.of(),
                        null,
                        1,
                        false);
        Map<String, Object> all = new java.util.HashMap<>(params);
        all.put("page", page);
        StringOutput out = new StringOutput();
        templates.render(template, all, out);
        return out.toString();
    }
}
