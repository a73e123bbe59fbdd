package kr.dure.gap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.document.Downloads;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Blank;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Percent;
import kr.dure.document.Sheet.Text;
import kr.dure.gap.Agreement;
import kr.dure.gap.AgreementRegister;
import kr.dure.gap.AgreementRegister.Listed;
import kr.dure.gap.BankLoan;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements to look at: the list, and one of them with its months. */
@Controller
class AgreementPages {

    private static final int PAGE = 50;
    private static final int SHEET = 10_000;

    private final AgreementRegister register;
    private final AgreementScreen screen;
    private final GapNames names;
    private final Downloads downloads;
    private final Words words;
    private final Clock clock;

    AgreementPages(
            AgreementRegister register,
            AgreementScreen screen,
            GapNames names,
            Downloads downloads,
            Words words,
            Clock clock) {
        this.register = register;
        this.screen = screen;
        this.names = names;
        this.downloads = downloads;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/gap-agreements")
    String list(@RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("listed", register.list(before, PAGE));
        model.addAttribute("banks", names.banks());
        model.addAttribute("today", LocalDate.now(clock));
        return "gap/agreements";
    }

    @GetMapping("/gap-agreements/sheet.{kind}")
    ResponseEntity<byte[]> sheet(@PathVariable String kind) {
        return downloads.answer("gap-agreements", kind, sheet(register.list(null, SHEET)));
    }

    @GetMapping("/gap-agreements/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("view", screen.view(id));
        return "gap/agreement";
    }

    private Sheet sheet(Listed listed) {
        var banks = names.banks();
        LocalDate today = LocalDate.now(clock);
        List<List<Cell>> rows =
                listed.agreements().stream()
                        .map(each -> row(each, listed, banks.getOrDefault(bank(each), ""), today))
                        .toList();
        List<String> headers =
                List.of("number", "enterprise", "bank", "loan", "points", "months", "most", "used")
                        .stream()
                        .map(each -> words.text("gap.column." + each))
                        .toList();
        return new Sheet(
                words.text("gap.agreements.title"),
                List.of(words.text("gap.sheet.unit", today)),
                headers,
                rows,
                List.of());
    }

    private static String bank(Agreement agreement) {
        BankLoan loan = agreement.loan();
        return loan == null ? "" : loan.bankCode();
    }

    private List<Cell> row(Agreement each, Listed listed, String bank, LocalDate today) {
        BankLoan loan = each.loan();
        return List.of(
                new Text(each.number()),
                new Text(listed.enterprises().getOrDefault(each.organisationId(), "")),
                new Text(bank.isEmpty() ? state(each, today) : bank),
                loan == null ? new Blank() : new Amount(loan.amount()),
                loan == null ? new Blank() : new Percent(loan.gapBp()),
                loan == null ? new Blank() : new Text(loan.firstMonth() + " – " + loan.lastMonth()),
                new Amount(each.most()),
                new Amount(listed.used().getOrDefault(each.id(), Won.ZERO)));
    }

    private String state(Agreement agreement, LocalDate today) {
        return words.text("gap.state." + agreement.stateOn(today));
    }
}
