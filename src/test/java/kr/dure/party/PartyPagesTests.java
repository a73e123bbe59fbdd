package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class PartyPagesTests {

    private static final Pattern KEY = Pattern.compile(">\\s*party\\.[a-z.]+");

    @Autowired WebApplicationContext context;
    @Autowired Cast cast;
    @Autowired Organisations organisations;
    @Autowired BankAccounts accounts;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void addsAnOrganisationAndAllThatBelongsToIt() throws Exception {
        String name = OrganisationsTests.name();
        String number = OrganisationsTests.businessNumber().formatted();
        Acting manager = cast.acting(Office.FUND_MANAGER);
        assertThat(body(manager, get("/organisations/new"))).contains("지역자활센터");
        String at =
                goesTo(
                        manager,
                        post("/organisations")
                                .param("kind", "ENTERPRISE")
                                .param("name", name)
                                .param("authorityId", "" + cast.authority("군산시"))
                                .param("representative", "김보람")
                                .param("businessNumber", number)
                                .param("corporateNumber", "110111-0062433")
                                .param("businessType", "CORPORATION")
                                .param("openedOn", "2020. 3. 2."));
        addWhatBelongsTo(at, name);
        String page = body(cast.acting(Office.AUDITOR), get(at));
        assertThat(page)
                .contains(name, number, "김보람", "지역자활기업", "••••4321", "시행규칙 제31조")
                .contains("수급자와 차상위자 4명, 구성원 10명 가운데 4명부터", "검증 숫자가 맞지 않습니다")
                .doesNotContain("7654321");
        assertThat(body(manager, get(at + "/facts"))).contains("김보람", number);
    }

    private void addWhatBelongsTo(String at, String name) throws Exception {
        Acting manager = cast.acting(Office.FUND_MANAGER);
        goesTo(
                manager,
                post(at + "/recognitions")
                        .param("kind", "SELF_SUPPORT")
                        .param("reach", "LOCAL")
                        .param("from", "2021-01-01"));
        goesTo(
                manager,
                post(at + "/counts")
                        .param("asOf", "20260430")
                        .param("members", "10")
                        .param("recipients", "2")
                        .param("nearPoor", "2")
                        .param("disadvantaged", "5")
                        .param("workers", "12"));
        goesTo(
                cast.acting(Office.TREASURER),
                post(at + "/bank-accounts")
                        .param("bankCode", "037")
                        .param("number", "1013-01-7654321")
                        .param("holder", name));
    }

    @Test
    void showsTheFormAgainWithWhatWasTypedAndWhatIsWrong() throws Exception {
        var request =
                post("/organisations")
                        .param("kind", "ENTERPRISE")
                        .param("name", "두레건축")
                        .param("authorityId", "abc")
                        .param("businessNumber", "123-45-67890")
                        .param("openedOn", "2020. 13. 2.");
        MockHttpServletResponse answer = perform(cast.acting(Office.FUND_MANAGER), request);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("두레건축", "123-45-67890", "2020. 13. 2.", "has-err");
    }

    @Test
    void endsARecognitionAndShowsItInTheTimeLine() throws Exception {
        long id = add(OrganisationsTests.name());
        Acting city = cast.acting(Office.CITY_OFFICER);
        String at = "/organisations/" + id;
        goesTo(
                city,
                post(at + "/recognitions")
                        .param("kind", "SELF_SUPPORT")
                        .param("reach", "LOCAL")
                        .param("from", "2021-01-01"));
        String link = firstMatch(body(city, get(at)), "/recognitions/[0-9]+/ending");
        assertThat(body(city, get(link))).contains("제18조의4");
        goesTo(
                city,
                post(link)
                        .param("lastDay", "2024-06-30")
                        .param("ground", "CANCELLED")
                        .param("cancelClause", "2"));
        assertThat(body(city, get(at))).contains("제18조의4 제2호", "인정 끝, 취소");
        assertThat(perform(city, get("/recognitions/999999999/ending")).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsFiltersInTheAddressOfTheNextPageAndOfTheSheet() throws Exception {
        String common = OrganisationsTests.name();
        for (int i = 0; i <= Organisations.PAGE; i++) {
            add(common + " &=" + i);
        }
        Acting auditor = cast.acting(Office.AUDITOR);
        var first = get("/organisations").param("q", common + " &=").param("kind", "ENTERPRISE");
        String page = body(auditor, first);
        String next = firstMatch(page, "/organisations\\?[^\"]*after=[0-9]+").replace("&amp;", "&");
        assertThat(next).contains("kind=ENTERPRISE", "%26%3D");
        assertThat(body(auditor, get(java.net.URI.create(next)))).contains("처음으로");
        MockHttpServletResponse sheet =
                perform(auditor, get("/organisations/sheet").param("q", common));
        assertThat(sheet.getContentType()).contains("spreadsheetml");
        assertThat(text(sheet.getContentAsByteArray())).contains(common.substring(2));
        assertThat(body(auditor, get("/organisations").param("q", "어디에도 없는 이름")))
                .contains("조건에 맞는 곳이 없습니다");
        assertThat(body(auditor, get("/organisations").param("city", "x").param("after", "y")))
                .contains("기업·기관");
    }

    @Test
    void showsAWholeAccountOnlyOnAskingAndTakesItOutOfUse() throws Exception {
        long id = add(OrganisationsTests.name());
        Acting treasurer = cast.acting(Office.TREASURER);
        var typed = new NewBankAccount(id, "037", "1013-01-7654321", "두레건축");
        long account = cast.call(treasurer, () -> accounts.add(typed));
        assertThat(body(treasurer, get("/bank-accounts/" + account)))
                .contains("1013017654321", "기록되었습니다");
        goesTo(treasurer, post("/bank-accounts/" + account + "/closing"));
        assertThat(body(treasurer, get("/organisations/" + id))).contains("쓰지 않음");
    }

    @Test
    void showsWhatAListWouldChangeBeforeItIsTaken() throws Exception {
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        String name = OrganisationsTests.name();
        String head = "순번,시도,시군구,자활기업,자활기업구분,대표자명,업종,사업자구분,주소\n";
        assertThat(body(admin, get("/organisations/import"))).contains("목록 기준일");
        String bad = send(admin, head + "1,전북,없는시,가,지역,,,,\n2,대구,남구,나,지역,,,,\n");
        assertThat(body(admin, get(bad)))
                .contains("이 지역에 없는 시·군·구입니다: “없는시”", "대구광역시 1행")
                .doesNotContain("confirmation");
        String good = send(admin, head + "1,전북,군산시," + name + ",지역,김보람,청소,법인,1길\n");
        String page = body(admin, get(good));
        assertThat(page).contains(name, "confirmation").doesNotContain("김보람");
        String fingerprint = firstMatch(page, "name=\"fingerprint\" value=\"[0-9a-f]+");
        var confirm = post(good + "/confirmation");
        assertThat(perform(admin, confirm.param("fingerprint", "0")).getStatus()).isEqualTo(409);
        var again = post(good + "/confirmation");
        goesTo(admin, again.param("fingerprint", fingerprint.replaceAll(".*\"", "")));
        assertThat(body(admin, get(good))).contains("목록을 들여왔습니다");
        assertThat(body(admin, get("/organisations/import"))).contains("list.csv", "노을빛");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        Acting admin = cast.acting(Office.ADMINISTRATOR);
        var workbook = new MockMultipartFile("file", "a.xlsx", null, new byte[] {'P', 'K', 3, 4});
        var request = multipart("/organisations/import").file(workbook);
        MockHttpServletResponse answer = perform(admin, request.param("asOf", "2025-12-31"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("엑셀 통합 문서입니다", "2025-12-31");
        MockHttpServletResponse none = perform(admin, multipart("/organisations/import"));
        assertThat(none.getContentAsString()).contains("CSV 파일을 골라 주십시오");
    }

    private String send(Acting acting, String text) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("file", "list.csv", "text/csv", content);
        var request = multipart("/organisations/import").file(file);
        return goesTo(acting, request.param("asOf", "2025-12-31"));
    }

    private long add(String name) {
        return cast.call(
                Office.FUND_MANAGER,
                () -> organisations.add(OrganisationFacts.enterprise(name, cast.authority("군산시"))));
    }

    private MockHttpServletResponse perform(Acting acting, RequestBuilder request)
            throws Exception {
        MockHttpServletResponse answer =
                cast.call(acting, () -> mvc.perform(request).andReturn().getResponse());
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String body(Acting acting, RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = perform(acting, request);
        String body = answer.getContentAsString();
        assertThat(answer.getStatus()).as(body).isEqualTo(200);
        assertThat(KEY.matcher(body).find()).as("words are missing: %s", body).isFalse();
        return body;
    }

    private String goesTo(Acting acting, RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = perform(acting, request);
        assertThat(answer.getRedirectedUrl()).as(answer.getContentAsString()).isNotNull();
        return java.util.Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static String firstMatch(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /** All text of a workbook: what its parts hold, one after the other. */
    private static String text(byte[] workbook) throws Exception {
        Path file = Files.createTempFile("organisations", ".xlsx");
        try {
            Files.write(file, workbook);
            var text = new StringBuilder();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    byte[] part = zip.getInputStream(entry).readAllBytes();
                    text.append(new String(part, StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
