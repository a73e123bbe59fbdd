package kr.dure.ledger.web;

import java.time.YearMonth;
import java.util.List;
import kr.dure.document.Sheet;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.Side;
import kr.dure.ledger.YearRefusal;
import kr.dure.ledger.Years;
import kr.dure.ledger.web.FigureSetter.Made;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every statement of a fund's year as PDF, XLSX and CSV. */
@Controller
class YearFiles {

    private final Years years;
    private final Funds funds;
    private final YearTables tables;
    private final FigureSetter setter;

    YearFiles(Years years, Funds funds, YearTables tables, FigureSetter setter) {
        this.years = years;
        this.funds = funds;
        this.tables = tables;
        this.setter = setter;
    }

    @GetMapping("/fund/{id}/years/{year}/files/{name}.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable long id,
            @PathVariable int year,
            @PathVariable String name,
            @PathVariable String kind,
            @RequestParam(defaultValue = "1") int month) {
        FiscalYear fiscal = YearPaths.year(year);
        Fund fund = funds.find(id);
        String file = "fund-" + id + "-" + fiscal + "-" + name;
        return setter.answer(
                () -> Made.of(fund, fiscal, name, file, made(fund, fiscal, name, month, kind)),
                kind);
    }

    private List<Sheet> made(Fund fund, FiscalYear year, String name, int month, String kind) {
        return switch (name) {
            case "income" -> List.of(tables.settlement(settlement(fund, year), Side.INCOME));
            case "spending" -> List.of(tables.settlement(settlement(fund, year), Side.SPENDING));
            case "settlement" -> {
                if (!kind.equals("pdf")) {
                    throw new YearRefusal.NoStatement();
                }
                Settlement settlement = settlement(fund, year);
                yield List.of(
                        tables.grouped(settlement, Side.INCOME),
                        tables.grouped(settlement, Side.SPENDING));
            }
            case "position" -> List.of(tables.position(fund, year));
            case "deposits" -> List.of(tables.deposits(fund, year));
            case "cash" -> {
                if (month < 1 || month > 12) {
                    throw new YearRefusal.NoStatement();
                }
                yield List.of(tables.cash(fund, YearMonth.of(year.year(), month)));
            }
            case "report" -> {
                Settlement settlement = settlement(fund, year);
                yield List.of(
                        tables.position(fund, year),
                        tables.grouped(settlement, Side.INCOME),
                        tables.grouped(settlement, Side.SPENDING));
            }
            default -> throw new YearRefusal.NoStatement();
        };
    }

    private Settlement settlement(Fund fund, FiscalYear year) {
        return years.settlement(fund.id(), year);
    }
}
