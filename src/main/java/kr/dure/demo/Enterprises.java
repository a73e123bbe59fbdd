package kr.dure.demo;

import java.util.List;

/** The invented enterprises of the sample region, in real places. */
final class Enterprises {

    static final Enterprise SIDE_DISHES =
            new Enterprise(
                    "늘푸른반찬 협동조합",
                    "완주군",
                    "반찬 제조",
                    "봉동읍 둔산로 41",
                    "418820311",
                    "서다은",
                    "seo.daeun",
                    8,
                    3,
                    2);
    static final Enterprise CLEANING =
            new Enterprise(
                    "마중물청소 협동조합",
                    "익산시",
                    "건물 청소",
                    "인북로 112",
                    "403822745",
                    "조은별",
                    "jo.eunbyeol",
                    11,
                    4,
                    3);
    static final Enterprise DELIVERY =
            new Enterprise(
                    "두손배송", "정읍시", "양곡 배송", "충정로 87", "404815520", "배한결", "bae.hangyeol", 5, 2, 1);
    static final Enterprise CARE =
            new Enterprise(
                    "누리돌봄 사회적협동조합",
                    "전주시",
                    "돌봄",
                    "팔달로 210",
                    "402824138",
                    "문하린",
                    "moon.harin",
                    14,
                    5,
                    4);
    static final Enterprise CAFE =
            new Enterprise(
                    "샘물카페 협동조합", "남원시", "카페", "광한북로 33", "407820962", "구자람", "gu.jaram", 6, 2, 2);
    static final Enterprise SEWING =
            new Enterprise(
                    "한땀봉제 협동조합", "부안군", "봉제", "부풍로 56", "408823377", "진보라", "jin.bora", 7, 3, 1);
    static final Enterprise FARM =
            new Enterprise(
                    "새벽농부 협동조합",
                    "고창군",
                    "농산물 가공",
                    "중앙로 245",
                    "415821184",
                    "표시온",
                    "pyo.sion",
                    9,
                    3,
                    3);
    static final Enterprise CRAFT =
            new Enterprise(
                    "온새미로공방", "김제시", "목공예", "중앙로 98", "404823691", "하늘찬", "ha.neulchan", 5, 2, 1);
    static final Enterprise SUNSHINE =
            new Enterprise(
                    "햇살세차 협동조합",
                    "전주시",
                    "출장 세차",
                    "기린대로 401",
                    "402821573",
                    "안다솜",
                    "an.dasom",
                    6,
                    2,
                    2);
    static final Enterprise GARDEN =
            new Enterprise("푸른숲조경", "무주군", "조경", "주계로 19", "414824406", "유가을", "yu.gaeul", 5, 2, 1);
    static final Enterprise PRINT =
            new Enterprise(
                    "한솔인쇄 협동조합", "익산시", "인쇄", "무왕로 603", "403825019", "탁이루", "tak.iru", 7, 2, 3);
    static final Enterprise BAKERY =
            new Enterprise(
                    "오름빵집 협동조합", "순창군", "제과", "장류로 15", "407822830", "방시우", "bang.siu", 6, 3, 1);
    static final Enterprise LAUNDRY =
            new Enterprise(
                    "㈜한올세탁", "군산시", "세탁", "수송로 77", "401816204", "김여울", "kim.yeoul", 9, 3, 2);
    static final Enterprise LUNCHBOX =
            new Enterprise(
                    "꽃심도시락 협동조합",
                    "전주시",
                    "도시락",
                    "전라감영로 62",
                    "402827748",
                    "임채움",
                    "im.chaeum",
                    10,
                    4,
                    2);
    static final Enterprise REPAIR =
            new Enterprise(
                    "바른집수리 사회적협동조합",
                    "남원시",
                    "집수리",
                    "용성로 140",
                    "407825371",
                    "노바른",
                    "noh.bareun",
                    8,
                    3,
                    2);
    static final Enterprise REUSE =
            new Enterprise(
                    "다시쓰다 협동조합",
                    "군산시",
                    "재활용",
                    "대학로 331",
                    "401828859",
                    "길새벽",
                    "gil.saebyeok",
                    6,
                    2,
                    2);

    static final Enterprise MILL =
            new Enterprise(
                    "들꽃방앗간 협동조합",
                    "정읍시",
                    "곡물 가공",
                    "서부산업도로 212",
                    "404827713",
                    "우솔",
                    "woo.sol",
                    7,
                    2,
                    3);
    static final Enterprise PARCEL =
            new Enterprise(
                    "나란히택배 협동조합",
                    "전주시",
                    "공동주택 택배",
                    "송천중앙로 55",
                    "402829926",
                    "전하람",
                    "jeon.haram",
                    8,
                    3,
                    2);

    static final List<Enterprise> ALL =
            List.of(
                    SIDE_DISHES,
                    CLEANING,
                    DELIVERY,
                    CARE,
                    CAFE,
                    SEWING,
                    FARM,
                    CRAFT,
                    SUNSHINE,
                    GARDEN,
                    PRINT,
                    BAKERY,
                    LAUNDRY,
                    LUNCHBOX,
                    REPAIR,
                    REUSE,
                    MILL,
                    PARCEL);

    private Enterprises() {}
}
