package kr.dure.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.access.AccessRefusal;
import kr.dure.access.OfficeHeld;
import kr.dure.access.Offices;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.kernel.RegionCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing one of the offices one holds, in whatever region. */
@Controller
class OfficePages {

    private final Offices offices;
    private final Regions regions;

    OfficePages(Offices offices, Regions regions) {
        this.offices = offices;
        this.regions = regions;
    }

    @GetMapping("/office")
    String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        List<OfficeHeld> held = offices.held(person.accountId());
        Map<RegionCode, String> places =
                regions.all().stream().collect(Collectors.toMap(Region::code, Region::name));
        model.addAttribute("held", held);
        model.addAttribute("places", places);
        model.addAttribute("chosen", request.getSession().getAttribute(OfficeFilter.CHOSEN));
        return "access/office";
    }

    @PostMapping("/office")
    String choose(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "0") long held,
            HttpServletRequest request) {
        OfficeHeld chosen =
                offices.heldNow(held, person.accountId()).orElseThrow(AccessRefusal::noOffice);
        request.getSession().setAttribute(OfficeFilter.CHOSEN, chosen.id());
        return "redirect:/home";
    }
}
