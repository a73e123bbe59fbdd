package kr.dure.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.insight.Overview;
import kr.dure.insight.Upcoming;
import kr.dure.insight.WorkCount;
import kr.dure.notice.MyWork;
import kr.dure.notice.Work;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page of every office: what waits, and how the fund stands. */
@Controller
class HomePages {

    private static final Office[] FUND_OFFICES = {
        Office.FUND_MANAGER,
        Office.TREASURER,
        Office.DISBURSING_OFFICER,
        Office.REVENUE_COLLECTOR,
        Office.CASHIER,
        Office.AUDITOR
    };

    private final MyWork work;
    private final Overview overview;
    private final Upcoming upcoming;
    private final Clock clock;

    HomePages(MyWork work, Overview overview, Upcoming upcoming, Clock clock) {
        this.work = work;
        this.overview = overview;
        this.upcoming = upcoming;
        this.clock = clock;
    }

    @GetMapping("/home")
    String home(Model model) {
        boolean fundOffice = Acting.current().isAnyOf(FUND_OFFICES);
        List<Work> waiting = work.all();
        model.addAttribute("work", waiting);
        model.addAttribute("count", WorkCount.of(waiting, LocalDate.now(clock)));
        model.addAttribute("strip", fundOffice ? overview.strip().orElse(null) : null);
        model.addAttribute("arrears", fundOffice ? upcoming.arrears() : null);
        model.addAttribute("coming", fundOffice ? upcoming.days() : List.of());
        return "insight/home";
    }
}
