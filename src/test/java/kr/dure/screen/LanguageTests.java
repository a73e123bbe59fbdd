package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Keys;
import kr.dure.Program;
import kr.dure.Visit;
import kr.dure.access.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The switch between the two languages of the screens, and what programs are told. */
@HouseTest
class LanguageTests {

    @LocalServerPort int port;
    @Autowired Cast cast;
    @Autowired Keys keys;

    @Test
    void showsKoreanUntilSomebodyChooses() {
        String body = new Visit(port).get("/sign-in").body();
        assertThat(body).contains("<html lang=\"ko\">").contains("로그인");
        assertThat(body).contains("href=\"/sign-in?lang=en\" lang=\"en\" hreflang=\"en\">English<");
    }

    @Test
    void staysOnThePageAndRemembersTheChoice() {
        Visit visit = new Visit(port);
        var switched = visit.get("/calculator?principal=90000000&lang=en&grace=2");
        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(switched.headers().firstValue("Location"))
                .contains("/calculator?principal=90000000&grace=2");
        String page = visit.get("/calculator?principal=90000000&grace=2").body();
        assertThat(page).contains("<html lang=\"en\">").contains("Repayment calculator");
        assertThat(page)
                .contains("/calculator?principal=90000000&amp;grace=2&amp;lang=ko\" lang=\"ko\"");
        assertThat(visit.get("/sign-in").body()).contains("<html lang=\"en\">");
        visit.get("/sign-in?lang=ko");
        assertThat(visit.get("/sign-in").body()).contains("<html lang=\"ko\">");
    }

    @Test
    void takesNoLanguageThatIsNotSpokenHere() {
        assertThat(new Visit(port).get("/sign-in?lang=fr").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToNoOtherHouse() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            String asked = "GET //elsewhere.example/x?lang=en HTTP/1.0\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("\r\nLocation: /elsewhere.example/x\r\n");
        }
    }

    @Test
    void saysNoInTheLanguageOfTheReader() {
        Visit visit = Visit.of(port, cast.login(Office.REVIEWER));
        visit.get("/home?lang=en");
        var denied = visit.get("/accounts");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("<html lang=\"en\">").contains("Your office may not");
        var wrong = visit.post("/password", Map.of("present", "x", "password", "y".repeat(12)));
        assertThat(wrong.body()).contains("The present password is wrong.");
        assertThat(wrong.body()).contains("href=\"/password?lang=ko\"");
    }

    @Test
    void refusesAProgramInTheLanguageItAsksFor() {
        Program program = keys.program(port, cast.acting(Office.AUDITOR));
        var english = program.with("Accept-Language", "en").get("/api/v1/loans/987654321");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(Program.json(english).get("detail").stringValue())
                .isEqualTo("There is no such loan. Check its number.");
        var korean = program.get("/api/v1/loans/987654321");
        assertThat(Program.json(korean).get("detail").stringValue()).startsWith("그런 융자가");
    }
}
