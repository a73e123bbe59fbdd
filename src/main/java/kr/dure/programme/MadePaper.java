package kr.dure.programme;

/** Papers that come with a decision. */
public enum MadePaper {
    /** 결정통지서. */
    NOTICE,
    /** 협약서. */
    AGREEMENT,
    /** 위원회 회의록. */
    MINUTES
}
