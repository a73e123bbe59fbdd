package kr.dure.database;

/** What a database is for. A demo's fiction and real books never share one. */
public enum Use {
    DEMO,
    RUN;

    String word() {
        return this == DEMO ? "본보기(demo)" : "실제(run)";
    }
}
