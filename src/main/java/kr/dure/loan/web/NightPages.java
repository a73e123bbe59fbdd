package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.loan.Night;
import kr.dure.loan.NightWatch;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The daily close: the days, how far the one under way has come, and a button. */
@Controller
class NightPages {

    private static final int DAYS = 31;

    private final Night night;
    private final NightWatch watch;
    private final Clock clock;

    NightPages(Night night, NightWatch watch, Clock clock) {
        this.night = night;
        this.watch = watch;
        this.clock = clock;
    }

    @GetMapping("/nights")
    String nights(Form form, Model model) {
        List<Night.Closed> closed = night.latest(DAYS);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("closed", closed);
        model.addAttribute("next", night.next());
        model.addAttribute("yesterday", today.minusDays(1));
        model.addAttribute("ages", NightAges.of(night.aged(today.minusDays(DAYS), today)));
        model.addAttribute("running", watch.isRunning(Acting.current().region()));
        model.addAttribute("form", form);
        return "loan/nights";
    }

    @PostMapping("/nights")
    String close(Form form, Model model) {
        return form.submit(
                () -> {
                    watch.begin(Acting.current());
                    form.done("loan.done.night");
                },
                "redirect:/nights",
                () -> nights(form, model));
    }
}
