package kr.dure.access.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.access.Account;
import kr.dure.access.Accounts;
import kr.dure.access.Change;
import kr.dure.access.Changes;
import kr.dure.access.Reading;
import kr.dure.access.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was changed and what personal data was seen, for auditors and administrators. */
@Controller
class AuditPages {

    private static final int ROWS = 50;

    private final Changes changes;
    private final Readings readings;
    private final Accounts accounts;

    AuditPages(Changes changes, Readings readings, Accounts accounts) {
        this.changes = changes;
        this.readings = readings;
        this.accounts = accounts;
    }

    @GetMapping("/audit/changes")
    String changes(
            @RequestParam @Nullable Long actor,
            @RequestParam(defaultValue = "") String table,
            @RequestParam @Nullable Long row,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        var filter = new Changes.Filter(actor, table.isBlank() ? null : table.strip(), row);
        List<Change> found = changes.list(filter, before, ROWS + 1);
        List<Change> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("changes", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.getLast().id() : null);
        people(shown.stream().map(Change::actor).collect(Collectors.toSet()), model);
        return "access/changes";
    }

    @GetMapping("/audit/readings")
    String readings(
            @RequestParam @Nullable Long actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Long subject,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        var filter = new Readings.Filter(actor, kind.isBlank() ? null : kind.strip(), subject);
        List<Reading> found = readings.list(filter, before, ROWS + 1);
        List<Reading> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("readings", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.getLast().id() : null);
        people(shown.stream().map(Reading::actor).collect(Collectors.toSet()), model);
        return "access/readings";
    }

    private void people(Set<Long> actors, Model model) {
        Map<Long, String> names = accounts.names(actors);
        Collection<Account> all = accounts.all();
        model.addAttribute("names", names);
        model.addAttribute("accounts", all);
    }
}
