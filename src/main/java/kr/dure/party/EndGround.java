package kr.dure.party;

/** Why a recognition ended before or at its last day. */
public enum EndGround {
    /** 취소; of a self-support enterprise by a clause of 국민기초생활 보장법 제18조의4. */
    CANCELLED,
    /** 기간이 끝남. */
    EXPIRED,
    /** 반납. */
    GIVEN_UP,
    /** 폐업. */
    CLOSED,
    /** 구분이 바뀜 (지역 → 광역). */
    REACH_CHANGED
}
