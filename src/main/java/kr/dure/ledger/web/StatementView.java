package kr.dure.ledger.web;

import java.util.List;
import kr.dure.document.Sheet;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Fund;

/** The year's statements as they are shown. */
public record StatementView(Fund fund, FiscalYear year, List<Shown> tables) {

    /** One statement, by the name its files have. */
    public record Shown(String name, Sheet table) {}
}
