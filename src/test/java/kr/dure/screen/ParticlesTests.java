package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTests {

    @ParameterizedTest
    @CsvSource({
        "㈜한올세탁이(가) 냈습니다, ㈜한올세탁이 냈습니다",
        "두레을(를) 열었습니다, 두레를 열었습니다",
        "“1억 1000만원”을(를) 적었습니다, “1억 1000만원”을 적었습니다",
        "신청 2026-0412은(는) 끝났습니다, 신청 2026-0412는 끝났습니다",
        "신청 2026-0410은(는) 끝났습니다, 신청 2026-0410은 끝났습니다",
        "오늘을 2026. 12. 31.(으)로 옮겼습니다, 오늘을 2026. 12. 31.로 옮겼습니다",
        "서울(으)로 갑니다, 서울로 갑니다",
        "남원(으)로 갑니다, 남원으로 갑니다",
        "1.0%을(를) 적었습니다, 1.0%를 적었습니다",
        "코드 ABC을(를) 씁니다, 코드 ABC을(를) 씁니다"
    })
    void choosesWhatPeopleSay(String written, String said) {
        assertThat(Particles.settle(written)).isEqualTo(said);
    }
}
