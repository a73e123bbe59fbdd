package kr.dure.insight.web;

import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.insight.Overview;
import kr.dure.insight.PublicCalls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody sees: the regions, and how a region's fund stands. */
@Controller
class RegionPages {

    private final Regions regions;
    private final Overview overview;
    private final PublicCalls calls;

    RegionPages(Regions regions, Overview overview, PublicCalls calls) {
        this.regions = regions;
        this.overview = overview;
        this.calls = calls;
    }

    @GetMapping("/")
    String root(Model model) {
        List<Region> all = regions.all();
        if (all.size() == 1) {
            return "redirect:/regions/" + all.getFirst().code();
        }
        model.addAttribute("regions", all);
        return "insight/regions";
    }

    /** The filter before has made the region in the address the one acted in. */
    @GetMapping("/regions/{code}")
    String region(@PathVariable String code, Model model) {
        if (!Acting.current().region().value().equals(code)) {
            return "redirect:/";
        }
        model.addAttribute("strip", overview.strip().orElse(null));
        model.addAttribute("calls", calls.cards());
        return "insight/region";
    }
}
