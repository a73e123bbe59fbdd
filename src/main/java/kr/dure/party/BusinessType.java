package kr.dure.party;

/** 사업자구분 of the open list. */
public enum BusinessType {
    /** 개인. */
    INDIVIDUAL,
    /** 법인. */
    CORPORATION
}
