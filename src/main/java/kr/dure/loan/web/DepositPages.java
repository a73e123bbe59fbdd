package kr.dure.loan.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.loan.DepositColumn;
import kr.dure.loan.DepositQueue;
import kr.dure.loan.DepositRefusal.BadLine;
import kr.dure.loan.DepositWatch;
import kr.dure.loan.Deposits;
import kr.dure.loan.Deposits.Progress;
import kr.dure.screen.Form;
import kr.dure.screen.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bank's lists of deposits: sent in, their columns confirmed, and how far each has come. */
@Controller
class DepositPages {

    private static final int FILES = 50;
    private static final int ROWS = 50;

    private final Deposits deposits;
    private final DepositQueue queue;
    private final DepositWatch watch;
    private final DepositNames names;

    DepositPages(Deposits deposits, DepositQueue queue, DepositWatch watch, DepositNames names) {
        this.deposits = deposits;
        this.queue = queue;
        this.watch = watch;
        this.names = names;
    }

    @GetMapping("/loan-deposits")
    String list(Form form, Model model) {
        List<Progress> files = deposits.latest(FILES);
        deposits.profiles().stream()
                .findFirst()
                .ifPresent(each -> {
                    form.fill("fund", each.fundId());
                    form.fill("bankCode", each.bankCode());
                    form.fill("accountNo", each.accountNo());
                });
        Map<String, String> funds = names.funds();
        if (funds.size() == 1) {
            form.fill("fund", funds.keySet().iterator().next());
        }
        model.addAttribute("form", form);
        model.addAttribute("files", files);
        model.addAttribute("waiting", queue.waiting());
        model.addAttribute("funds", funds);
        model.addAttribute("banks", names.banks());
        model.addAttribute("people", names.people(files));
        return "loan/deposits";
    }

    @PostMapping("/loan-deposits")
    String keep(Form form, Model model) {
        return form.submit(
                () -> {
                    Upload file = form.read(() -> fileOf(form));
                    long id =
                            deposits.keep(
                                    file.name(),
                                    file.content(),
                                    Long.parseLong(form.text("fund")),
                                    form.text("bankCode"),
                                    form.text("accountNo"));
                    return after(id, form);
                },
                () -> list(form, model));
    }

    private String after(long id, Form form) {
        if (deposits.find(id).file().taken() == null) {
            return "redirect:/loan-deposits/" + id + "/columns";
        }
        form.done("loan.deposits.done.known");
        return "redirect:/loan-deposits/" + id;
    }

    private static Upload fileOf(Form form) {
        Upload file = form.file("file");
        if (file == null) {
            form.wrong("file", "loan.refusal.deposits-no-file");
        }
        if (!form.text("fund").matches("[0-9]{1,18}")) {
            form.wrong("fund", "screen.form.choice");
        }
        form.required("bankCode");
        form.required("accountNo");
        return file == null ? new Upload("", new byte[0]) : file;
    }

    @GetMapping("/loan-deposits/{id}/columns")
    String columns(@PathVariable long id, Form form, Model model) {
        return columns(id, form, List.of(), model);
    }

    private String columns(long id, Form form, List<BadLine> bad, Model model) {
        if (deposits.find(id).file().taken() != null) {
            return "redirect:/loan-deposits/" + id;
        }
        Deposits.Preview preview = deposits.preview(id);
        for (DepositColumn each : DepositColumn.values()) {
            form.fill(each.name(), preview.proposal().getOrDefault(each, ""));
        }
        Map<String, String> headings = new LinkedHashMap<>();
        preview.top().headings().stream()
                .filter(each -> !each.isEmpty())
                .forEach(each -> headings.put(each, each));
        model.addAttribute("form", form);
        model.addAttribute("preview", preview);
        model.addAttribute("headings", headings);
        model.addAttribute("bank", names.bank(preview.file().profile()));
        model.addAttribute("bad", bad);
        return "loan/deposit-columns";
    }

    @PostMapping("/loan-deposits/{id}/columns")
    String take(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    Map<DepositColumn, String> headings = new EnumMap<>(DepositColumn.class);
                    for (DepositColumn each : DepositColumn.values()) {
                        headings.put(each, form.text(each.name()));
                    }
                    List<BadLine> bad = deposits.take(id, headings);
                    if (!bad.isEmpty()) {
                        return columns(id, form, bad, model);
                    }
                    watch.begin(Acting.current().region());
                    form.done("loan.deposits.done.taken");
                    return "redirect:/loan-deposits/" + id;
                },
                () -> columns(id, form, List.of(), model));
    }

    @GetMapping("/loan-deposits/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after,
            Form form,
            Model model) {
        Progress progress = deposits.find(id);
        if (progress.file().taken() == null) {
            return "redirect:/loan-deposits/" + id + "/columns";
        }
        DepositQueue.@Nullable State wanted = state(state);
        var rows = queue.rows(id, wanted, after, ROWS + 1);
        model.addAttribute("form", form);
        model.addAttribute("progress", progress);
        model.addAttribute("running", watch.isRunning(Acting.current().region()));
        model.addAttribute("bank", names.bank(progress.file().profile()));
        model.addAttribute("people", names.people(List.of(progress)));
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).id() : null);
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        return "loan/deposit-file";
    }

    @PostMapping("/loan-deposits/{id}/run")
    String goOn(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    deposits.find(id);
                    watch.begin(Acting.current().region());
                },
                "redirect:/loan-deposits/" + id,
                () -> show(id, "", 0, form, model));
    }

    /** What is none of the words means all. */
    private static DepositQueue.@Nullable State state(String text) {
        for (DepositQueue.State each : DepositQueue.State.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }
}
