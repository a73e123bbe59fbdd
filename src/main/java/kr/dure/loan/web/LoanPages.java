package kr.dure.loan.web;

import java.time.Clock;
import java.util.Arrays;
import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.DepositQueue;
import kr.dure.loan.LoanFilter;
import kr.dure.loan.LoanKind;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.VirtualAccounts;
import kr.dure.screen.AsOfDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Loans to look at: the list, and one of them. */
@Controller
class LoanPages {

    private static final int PAGE = 50;

    private final LoanRegister register;
    private final LoanScreen screen;
    private final VirtualAccounts accounts;
    private final DepositQueue deposits;
    private final Clock clock;

    LoanPages(
            LoanRegister register,
            LoanScreen screen,
            VirtualAccounts accounts,
            DepositQueue deposits,
            Clock clock) {
        this.register = register;
        this.screen = screen;
        this.accounts = accounts;
        this.deposits = deposits;
        this.clock = clock;
    }

    @GetMapping("/loans")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String bucket,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        LoanFilter filter = filter(state, bucket, kind, before);
        model.addAttribute("listed", register.list(filter, PAGE));
        model.addAttribute("filter", filter);
        return "loan/list";
    }

    @GetMapping("/loans/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            Model model) {
        model.addAttribute("loan", screen.view(id, AsOfDays.typed(on, known, clock)));
        model.addAttribute("account", accounts.of(id).orElse(null));
        model.addAttribute("deposits", deposits.ofLoan(id));
        return "loan/loan";
    }

    static LoanFilter filter(String state, String bucket, String kind, @Nullable Long before) {
        return new LoanFilter(
                state.isBlank() ? null : state,
                named(ArrearsBucket.values(), bucket),
                named(LoanKind.values(), kind),
                before);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
