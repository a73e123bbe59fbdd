package kr.dure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.Visit;
import kr.dure.access.Office;
import kr.dure.access.Reading;
import kr.dure.access.Readings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class FilePagesTests {

    @Autowired Files files;
    @Autowired TestGate gate;
    @Autowired Readings readings;
    @Autowired Cast cast;
    @LocalServerPort int port;

    @Test
    void handsOutAFileAsADownloadAndKeepsThatItWasSeen() {
        String content = UUID.randomUUID().toString();
        long id = keep(content);
        long reviewer = cast.acting(Office.REVIEWER).accountId();
        gate.letSee(id, reviewer);
        HttpResponse<String> answer = get(cast.login(Office.REVIEWER), id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(content);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%EA%B3%84%EC%95%BD%EC%84%9C.pdf");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        Readings.Filter ofFile = new Readings.Filter(reviewer, "file", id);
        assertThat(cast.call(Office.AUDITOR, () -> readings.list(ofFile, Long.MAX_VALUE, 10)))
                .extracting(Reading::subjectId)
                .containsExactly(id);
    }

    @Test
    void tellsNobodyElseThatThereIsAFile() {
        long id = keep(UUID.randomUUID().toString());
        assertThat(get(cast.login(Office.FUND_MANAGER), id).statusCode()).isEqualTo(404);
        gate.letSee(id, cast.acting(Office.REVIEWER).accountId());
        assertThat(get(cast.login(Office.FUND_MANAGER), id).statusCode()).isEqualTo(404);
        assertThat(get(cast.login(Cast.DAEGU, Office.REVIEWER), id).statusCode()).isEqualTo(404);
        assertThat(get(cast.login(Office.FUND_MANAGER), 987_654_321).statusCode()).isEqualTo(404);
    }

    @Test
    void showsAFileOfAnotherRegionNotEvenToWhomAGateLetsSee() {
        long id = keep(UUID.randomUUID().toString());
        gate.letSee(id, cast.acting(Cast.DAEGU, Office.REVIEWER).accountId());
        assertThat(get(cast.login(Cast.DAEGU, Office.REVIEWER), id).statusCode()).isEqualTo(404);
    }

    private long keep(String content) {
        return cast.call(
                        Office.FUND_MANAGER,
                        () -> files.keep("계약서.pdf", FileSamples.pdf(content), Set.of(FileKind.PDF)))
                .id();
    }

    private HttpResponse<String> get(String login, long id) {
        return Visit.of(port, login).get("/files/" + id);
    }
}
