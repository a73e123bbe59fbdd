package kr.dure.ledger.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.ledger.About;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Posting;
import kr.dure.ledger.Seal;
import kr.dure.ledger.Seals;
import kr.dure.ledger.Subjects.Subject;
import kr.dure.ledger.Verification;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry in both books, and the proof of them all. */
@Controller
class EntryPages {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Entries entries;
    private final Seals seals;
    private final Verification verification;
    private final EntryLists lists;
    private final Trail trail;
    private final Words words;

    EntryPages(
            Entries entries,
            Seals seals,
            Verification verification,
            EntryLists lists,
            Trail trail,
            Words words) {
        this.entries = entries;
        this.seals = seals;
        this.verification = verification;
        this.lists = lists;
        this.trail = trail;
        this.words = words;
    }

    @GetMapping("/fund/entries/{id}")
    String entry(@PathVariable long id, Model model) {
        Entry entry = entries.find(id);
        EntryRow row = lists.one(entry);
        Map<About, Subject> abouts =
                trail.of(entry.postings().stream().map(Posting::about).toList());
        LocalDate recorded = entry.recordedAt().atZone(KOREA).toLocalDate();
        Optional<Seal> seal = seals.last().filter(last -> !last.day().isBefore(recorded));
        model.addAttribute("view", new EntryView(row, abouts, seal.isPresent(), steps(row, seal)));
        return "ledger/entry";
    }

    @GetMapping("/fund/verification")
    String verification(Model model) {
        model.addAttribute("verdict", verification.verify());
        return "ledger/verification";
    }

    private List<Step> steps(EntryRow row, Optional<Seal> seal) {
        Entry entry = row.entry();
        List<Step> steps = new ArrayList<>();
        if (entry.reversedBy() != null) {
            Entry undone = entries.find(entry.reversedBy());
            steps.add(
                    new Step(
                            Step.Mark.ODD,
                            words.text("ledger.entry.undone"),
                            List.of(
                                    undone.memo(),
                                    lists.one(undone).who(),
                                    Shown.moment(undone.recordedAt())),
                            "/fund/entries/" + undone.id()));
        }
        seal.ifPresent(each ->
                steps.add(
                        new Step(
                                Step.Mark.DONE,
                                words.text("ledger.entry.sealed"),
                                List.of(words.text("ledger.entry.sealed.say")))));
        steps.add(
                new Step(
                        Step.Mark.DONE,
                        words.text("ledger.kind." + entry.kind()),
                        List.of(row.who(), Shown.moment(entry.recordedAt()))));
        return steps;
    }
}
