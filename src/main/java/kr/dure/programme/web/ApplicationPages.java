package kr.dure.programme.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.party.Organisations;
import kr.dure.programme.Application;
import kr.dure.programme.ApplicationState;
import kr.dure.programme.Applications;
import kr.dure.programme.Calls;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of applications, and the page of one. */
@Controller
class ApplicationPages {

    private final Applications applications;
    private final Calls calls;
    private final Organisations organisations;
    private final Authorities authorities;
    private final Dockets dockets;
    private final Words words;

    ApplicationPages(
            Applications applications,
            Calls calls,
            Organisations organisations,
            Authorities authorities,
            Dockets dockets,
            Words words) {
        this.applications = applications;
        this.calls = calls;
        this.organisations = organisations;
        this.authorities = authorities;
        this.dockets = dockets;
        this.words = words;
    }

    @GetMapping("/applications")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long call,
            @RequestParam(defaultValue = "0") long city,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        var filter =
                new Application.Filter(state(state), orNull(call), orNull(city), orNull(before));
        List<Application.Listed> found = applications.list(filter);
        boolean more = found.size() > Applications.PAGE;
        List<Application.Listed> page = more ? found.subList(0, Applications.PAGE) : found;
        Map<String, String> cities = new LinkedHashMap<>();
        authorities.all().stream()
                .filter(each -> each.level() == Authority.Level.CITY)
                .forEach(each -> cities.put(Long.toString(each.id()), each.name()));
        Map<String, String> open = new LinkedHashMap<>();
        calls.all()
                .forEach(each ->
                        open.put(
                                Long.toString(each.call().id()),
                                words.text(
                                        "programme.call.name",
                                        each.programme(),
                                        each.call().nr())));
        model.addAttribute("listed", page);
        model.addAttribute("next", more ? page.getLast().id() : 0L);
        model.addAttribute("filter", filter);
        model.addAttribute("calls", open);
        model.addAttribute("cities", cities);
        model.addAttribute(
                "names",
                organisations.names(
                        page.stream()
                                .map(Application.Listed::organisationId)
                                .collect(Collectors.toSet())));
        return "programme/applications";
    }

    @GetMapping("/applications/{id}")
    String show(@PathVariable long id, Model model) {
        Application application = applications.find(id);
        if (application.state() instanceof ApplicationState.Draft
                && Acting.current().office() == Office.ENTERPRISE_MEMBER) {
            return "redirect:/applications/" + id + "/steps/1";
        }
        return show(id, Form.blank(words), model);
    }

    /** The page with a form on it: empty but for what the house knows, or as it was typed. */
    String show(long id, Form form, Model model) {
        Docket docket = dockets.of(id);
        var submission = docket.submission();
        if (docket.task() == Docket.Task.DECIDE && submission != null) {
            form.fill("outcome", "SELECT").fill("amountWon", submission.asked());
        }
        model.addAttribute("docket", docket);
        model.addAttribute("form", form);
        return "programme/application";
    }

    private static ApplicationState.@Nullable Code state(String name) {
        for (ApplicationState.Code each : ApplicationState.Code.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Long orNull(long id) {
        return id == 0 ? null : id;
    }
}
