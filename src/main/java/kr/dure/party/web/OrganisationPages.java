package kr.dure.party.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.document.Sheets;
import kr.dure.party.OrganisationKind;
import kr.dure.party.OrganisationList;
import kr.dure.party.Organisations;
import kr.dure.party.RecognitionKind;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of organisations, the same as a sheet, and one organisation. */
@Controller
class OrganisationPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Organisations organisations;
    private final OrganisationSheet sheet;
    private final OrganisationViews views;
    private final Sheets sheets;
    private final Choices choices;
    private final Clock clock;

    OrganisationPages(
            Organisations organisations,
            OrganisationSheet sheet,
            OrganisationViews views,
            Sheets sheets,
            Choices choices,
            Clock clock) {
        this.organisations = organisations;
        this.sheet = sheet;
        this.views = views;
        this.sheets = sheets;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/organisations")
    String list(@ModelAttribute("query") ListQuery query, Model model) {
        OrganisationList list = organisations.list(query.filter());
        Map<Long, String> cities = choices.cityNames();
        model.addAttribute("list", list);
        model.addAttribute("cities", cities);
        model.addAttribute("cityOptions", choices.cities());
        model.addAttribute("kinds", choices.of(OrganisationKind.values(), "party.kind."));
        model.addAttribute(
                "recognitions", choices.of(RecognitionKind.values(), "party.recognition."));
        return "party/organisations";
    }

    @GetMapping("/organisations/sheet")
    ResponseEntity<byte[]> sheet(@ModelAttribute("query") ListQuery query) {
        LocalDate today = LocalDate.now(clock);
        List<OrganisationList.Row> rows = organisations.all(query.filter());
        byte[] file = sheets.xlsx(sheet.of(rows, choices.cityNames(), today, query.isFiltered()));
        String disposition =
                ContentDisposition.attachment()
                        .filename("organisations-" + today + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    @GetMapping("/organisations/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("view", views.of(id));
        return "party/organisation";
    }
}
