package kr.dure.party;

import java.util.Map;
import java.util.Set;

/** Names of the 시·도 as lists write them: today's, short ones, and those from before a renaming. */
final class Sido {

    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("서울", "서울특별시"),
                    Map.entry("부산", "부산광역시"),
                    Map.entry("대구", "대구광역시"),
                    Map.entry("인천", "인천광역시"),
                    Map.entry("광주", "광주광역시"),
                    Map.entry("대전", "대전광역시"),
                    Map.entry("울산", "울산광역시"),
                    Map.entry("세종", "세종특별자치시"),
                    Map.entry("경기", "경기도"),
                    Map.entry("강원", "강원특별자치도"),
                    Map.entry("강원도", "강원특별자치도"),
                    Map.entry("충북", "충청북도"),
                    Map.entry("충남", "충청남도"),
                    Map.entry("전북", "전북특별자치도"),
                    Map.entry("전라북도", "전북특별자치도"),
                    Map.entry("전남", "전라남도"),
                    Map.entry("경북", "경상북도"),
                    Map.entry("경남", "경상남도"),
                    Map.entry("제주", "제주특별자치도"),
                    Map.entry("제주도", "제주특별자치도"),
                    // 광주 and 전남 together, since 2026-07-01.
                    Map.entry("전남광주", "전남광주통합특별시"));
    private static final Set<String> NAMES = Set.copyOf(OTHER_NAMES.values());

    private Sido() {}

    /** Today's full name; what is not known stays as it is. */
    static String fullName(String name) {
        String bare = name.strip();
        return OTHER_NAMES.getOrDefault(bare, bare);
    }

    static boolean isKnown(String name) {
        return NAMES.contains(fullName(name));
    }
}
