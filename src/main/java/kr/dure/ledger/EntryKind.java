package kr.dure.ledger;

/** What an entry records. */
public enum EntryKind {
    /** 기금운용계획 확정. */
    PLAN,
    /** 기금운용계획 변경. */
    PLAN_CHANGE,
    /** 기초 재산: what the fund held when its books here began. */
    OPENING,
    /** 출연금, 전입금. */
    CONTRIBUTION,
    /** 지출원인행위. */
    COMMIT,
    /** 지출원인행위 취소·감액. */
    RELEASE,
    /** 지출. */
    SPEND,
    /** 징수결정. */
    ASSESS,
    /** 수납. */
    RECEIVE,
    /** 불납결손. */
    WRITE_OFF,
    /** Takes back an earlier entry, posting by posting. */
    REVERSAL,
    /** A claim counted anew: moves what was decided, received or given up, in either direction. */
    ADJUST,
    /** Puts an entry of a closed year right, in the open one. */
    CORRECTION
}
