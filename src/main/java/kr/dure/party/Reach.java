package kr.dure.party;

/** 자활기업구분: how far a self-support enterprise reaches, and so who recognises it. */
public enum Reach {
    /** 지역, by the city or county. */
    LOCAL,
    /** 광역, by the region. */
    REGIONAL,
    /** 전국, by the ministry. */
    NATIONAL
}
