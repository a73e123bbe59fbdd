package kr.dure.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.programme.Call;
import kr.dure.programme.Calls;
import kr.dure.programme.Drafts;
import kr.dure.programme.Programme;
import kr.dure.programme.Programmes;
import kr.dure.programme.TermsInForce;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A call as everybody may read it, with the way in for those who may apply. */
@Controller
class PublicCallPages {

    private final Calls calls;
    private final Programmes programmes;
    private final Drafts drafts;
    private final Clock clock;

    PublicCallPages(Calls calls, Programmes programmes, Drafts drafts, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/regions/{code}/calls/{id}")
    String show(@PathVariable long id, Model model) {
        Call call = calls.find(id);
        Programme programme = programmes.find(call.programmeId());
        TermsInForce terms = programmes.termsOn(programme.id(), LocalDate.now(clock));
        boolean member = Acting.current().isAnyOf(Office.ENTERPRISE_MEMBER);
        model.addAttribute("call", call);
        model.addAttribute("state", call.state(clock.instant()));
        model.addAttribute("opensOn", Moments.day(call.opensAt()));
        model.addAttribute("lastDay", Moments.lastDay(call));
        model.addAttribute("programme", programme);
        model.addAttribute("terms", terms);
        model.addAttribute("shown", programmes.show(programme, terms.terms()));
        model.addAttribute("rules", programmes.standards(programme, terms.terms()));
        model.addAttribute("own", member ? drafts.own(id) : null);
        return "programme/public-call";
    }
}
