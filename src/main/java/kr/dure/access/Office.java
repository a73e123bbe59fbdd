package kr.dure.access;

/**
 * What a person may be in a region. An office is granted to an account for a time and a scope.
 *
 * <p>Source of the five fund offices: 국민기초생활보장법 시행령 제26조의5, 지방기금법 시행령 제4조.
 */
public enum Office {
    /** Anyone who has not signed in. */
    VISITOR(Scope.REGION),
    /** 자활기업 구성원. */
    ENTERPRISE_MEMBER(Scope.ORGANISATION),
    /** 지역자활센터 직원. */
    CENTRE_STAFF(Scope.ORGANISATION),
    /** 광역자활센터 직원. */
    REGIONAL_CENTRE_STAFF(Scope.REGION),
    /** 시·군 담당: checks and recommends applications of its own city or county. */
    CITY_OFFICER(Scope.AUTHORITY),
    /** 심사위원. */
    REVIEWER(Scope.REGION),
    /** 기금운용관: plans, opens calls, decides. */
    FUND_MANAGER(Scope.REGION),
    /** 기금재무관: contracts and commits. */
    TREASURER(Scope.REGION),
    /** 기금지출관: pays. */
    DISBURSING_OFFICER(Scope.REGION),
    /** 기금수입징수관: bills. */
    REVENUE_COLLECTOR(Scope.REGION),
    /** 기금출납공무원: takes in money. */
    CASHIER(Scope.REGION),
    /** 감사: reads all, changes nothing. */
    AUDITOR(Scope.REGION),
    /** 관리자: accounts and offices, and the import of registers; no money. */
    ADMINISTRATOR(Scope.REGION),
    /** Nobody's office: the house itself at work, in nightly jobs and when it is set up. */
    HOUSE(Scope.REGION);

    /** How far an office reaches. */
    public enum Scope {
        ORGANISATION,
        AUTHORITY,
        REGION
    }

    private final Scope scope;

    Office(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether an account can hold it: not the visitor's, and not the house's own. */
    public boolean isGrantable() {
        return this != VISITOR && this != HOUSE;
    }
}
