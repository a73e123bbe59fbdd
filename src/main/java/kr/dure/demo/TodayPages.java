package kr.dure.demo;

import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class TodayPages {

    private final Today today;

    TodayPages(Today today) {
        this.today = today;
    }

    @GetMapping("/demo/today")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        return "demo/today";
    }

    @PostMapping("/demo/today")
    String move(Form form, Model model) {
        return form.submit(
                () -> {
                    today.moveTo(form.read(() -> form.date("today")));
                    form.done("demo.today.done", form.text("today"));
                },
                "redirect:/home",
                () -> show(form, model));
    }
}
