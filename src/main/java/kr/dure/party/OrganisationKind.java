package kr.dure.party;

/** What an organisation is; it stays so for its whole life. */
public enum OrganisationKind {
    /** 기업·조합: whoever trades. What it is recognised as stands in {@link Recognition}. */
    ENTERPRISE,
    /** 지역자활센터. */
    CENTRE,
    /** 광역자활센터. */
    REGIONAL_CENTRE,
    /** 사회적경제지원센터. */
    SUPPORT_CENTRE,
    /** 공공기관. */
    PUBLIC_BODY,
    /** 금융기관. */
    BANK,
    /** 대학. */
    UNIVERSITY,
    OTHER
}
