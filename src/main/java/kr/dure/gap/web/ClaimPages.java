package kr.dure.gap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.document.Downloads;
import kr.dure.document.FileKind;
import kr.dure.document.Files;
import kr.dure.document.Sheet;
import kr.dure.gap.AgreementRegister;
import kr.dure.gap.ClaimColumn;
import kr.dure.gap.ClaimDraft;
import kr.dure.gap.ClaimFile;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Claims;
import kr.dure.gap.GapMonth;
import kr.dure.gap.LineDraft;
import kr.dure.kernel.FiscalYear;
import kr.dure.screen.Form;
import kr.dure.screen.Shown;
import kr.dure.screen.Upload;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims of banks: the list, writing one down, one of them, and its statement for the bank. */
@Controller
class ClaimPages {

    private static final int PAGE = 50;
    private static final int MONTHS = 12;

    /** What the pages read by. */
    @Component
    record Reads(
            AgreementRegister agreements,
            ClaimRegister register,
            ClaimScreen screen,
            ClaimStatement statement,
            GapNames names) {}

    private final Reads reads;
    private final Claims claims;
    private final Files files;
    private final Downloads downloads;
    private final Words words;
    private final Clock clock;

    ClaimPages(
            Reads reads,
            Claims claims,
            Files files,
            Downloads downloads,
            Words words,
            Clock clock) {
        this.reads = reads;
        this.claims = claims;
        this.files = files;
        this.downloads = downloads;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/gap-claims")
    String list(@RequestParam(required = false) @Nullable Long before, Form form, Model model) {
        LocalDate today = LocalDate.now(clock);
        form.fill("receivedOn", today);
        form.fill("month", YearMonth.from(today).minusMonths(1));
        Map<String, String> planLines = new LinkedHashMap<>();
        reads.agreements()
                .planLines()
                .forEach(each ->
                        planLines.put(
                                each.fundId() + ":" + each.lineCode(),
                                reads.names().planLine(each, FiscalYear.of(today))));
        if (planLines.size() == 1) {
            form.fill("line", planLines.keySet().iterator().next());
        }
        model.addAttribute("form", form);
        model.addAttribute("planLines", planLines);
        model.addAttribute("months", months(YearMonth.from(today)));
        model.addAttribute("banks", reads.names().banks());
        model.addAttribute("listed", reads.register().list(before, PAGE));
        return "gap/claims";
    }

    private Map<String, String> months(YearMonth now) {
        Map<String, String> months = new LinkedHashMap<>();
        for (int back = 1; back <= MONTHS; back++) {
            YearMonth each = now.minusMonths(back);
            months.put(each.toString(), Shown.month(each));
        }
        return months;
    }

    @PostMapping("/gap-claims")
    String enter(Form form, Model model) {
        return form.submit(
                () -> {
                    ClaimDraft draft = form.read(() -> draftOf(form));
                    long id = claims.enter(draft, lines(form.file("file")));
                    form.done("gap.done.claim");
                    return "redirect:/gap-claims/" + id;
                },
                () -> list(null, form, model));
    }

    private static ClaimDraft draftOf(Form form) {
        String line = form.required("line");
        boolean fits = line.matches("[0-9]{1,18}:[A-Z0-9_]+");
        if (!fits) {
            form.wrong("line", "screen.form.choice");
        }
        String[] parts = fits ? line.split(":", 2) : new String[] {"0", ""};
        return new ClaimDraft(
                Long.parseLong(parts[0]),
                parts[1],
                form.required("bankCode"),
                form.value("month", GapMonth::read, YearMonth.of(2000, 1)),
                form.date("receivedOn"),
                form.required("accountNo"),
                form.key());
    }

    /** Without a file the lines are added one by one. */
    private List<LineDraft> lines(@Nullable Upload file) {
        if (file == null || file.content().length == 0) {
            return List.of();
        }
        FileKind kind =
                files.look(file.name(), file.content(), Set.of(FileKind.CSV, FileKind.XLSX));
        return ClaimFile.read(file.content(), kind);
    }

    /** The form of the bank's list, to hand to a bank. */
    @GetMapping("/gap-claims/form.{kind}")
    ResponseEntity<byte[]> blank(@PathVariable String kind) {
        List<String> headings =
                List.of(ClaimColumn.values()).stream().map(ClaimColumn::word).toList();
        return downloads.answer(
                "gap-claim-form",
                kind,
                new Sheet(
                        words.text("gap.form.title"),
                        List.of(words.text("gap.form.note")),
                        headings,
                        List.of(),
                        List.of()));
    }

    @GetMapping("/gap-claims/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("view", reads.screen().view(id));
        return "gap/claim";
    }

    @GetMapping("/gap-claims/{id}/statement.{kind}")
    ResponseEntity<byte[]> statement(@PathVariable long id, @PathVariable String kind) {
        ClaimView view = reads.screen().view(id);
        String name = "gap-%s-%s".formatted(view.claim().bankCode(), view.claim().month());
        return downloads.answer(
                name, kind, reads.statement().sheet(view), () -> reads.statement().paper(view));
    }
}
