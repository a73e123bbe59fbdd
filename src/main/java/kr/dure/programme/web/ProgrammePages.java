package kr.dure.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.ledger.Funds;
import kr.dure.programme.Calls;
import kr.dure.programme.Programme;
import kr.dure.programme.Programmes;
import kr.dure.programme.TermsInForce;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is offered: terms with their articles, rules, papers and the sheet reviewers score. */
@Controller
class ProgrammePages {

    private final Programmes programmes;
    private final Calls calls;
    private final Funds funds;
    private final Clock clock;

    ProgrammePages(Programmes programmes, Calls calls, Funds funds, Clock clock) {
        this.programmes = programmes;
        this.calls = calls;
        this.funds = funds;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("calls", calls.all());
        model.addAttribute("now", clock.instant());
        return "programme/programmes";
    }

    @GetMapping("/programmes/{id}")
    String show(@PathVariable long id, Model model) {
        Programme programme = programmes.find(id);
        TermsInForce terms = programmes.termsOn(id, LocalDate.now(clock));
        List<TermsInForce> history = programmes.terms(id);
        model.addAttribute("programme", programme);
        model.addAttribute("fund", funds.find(programme.fundId()));
        model.addAttribute("terms", terms);
        model.addAttribute("history", history);
        model.addAttribute("shown", programmes.show(programme, terms.terms()));
        model.addAttribute("rules", programmes.standards(programme, terms.terms()));
        model.addAttribute("calls", calls.of(id));
        model.addAttribute("now", clock.instant());
        return "programme/programme";
    }
}
