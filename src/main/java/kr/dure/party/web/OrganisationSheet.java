package kr.dure.party.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.document.Sheet;
import kr.dure.party.Organisation;
import kr.dure.party.OrganisationList;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The list of organisations as a sheet; without names of people, so it asks for no reason. */
@Component
class OrganisationSheet {

    private static final List<String> HEADERS =
            List.of(
                    "party.col.name",
                    "party.col.kind",
                    "party.col.city",
                    "party.col.recognition",
                    "party.col.number",
                    "party.col.type",
                    "party.col.industry",
                    "party.col.address",
                    "party.col.members",
                    "party.col.opened");

    private final Words words;

    OrganisationSheet(Words words) {
        this.words = words;
    }

    Sheet of(
            List<OrganisationList.Row> rows,
            Map<Long, String> cities,
            LocalDate today,
            boolean filtered) {
        return new Sheet(
                words.text("party.list.title"),
                List.of(
                        words.text("party.list.as-of", today),
                        words.text(filtered ? "party.list.some" : "party.list.all", rows.size())),
                HEADERS.stream().map(each -> words.text(each)).toList(),
                rows.stream().map(row -> row(row, cities)).toList(),
                List.of());
    }

    private List<Sheet.Cell> row(OrganisationList.Row row, Map<Long, String> cities) {
        Organisation each = row.organisation();
        var number = each.businessNumber();
        var type = each.businessType();
        Integer members = row.members();
        LocalDate opened = each.openedOn();
        return List.of(
                new Sheet.Text(each.name()),
                new Sheet.Text(words.text("party.kind." + each.kind())),
                new Sheet.Text(cities.getOrDefault(each.authorityId(), "")),
                new Sheet.Text(
                        row.recognitions().stream()
                                .map(one -> words.text("party.recognition." + one))
                                .collect(Collectors.joining(", "))),
                new Sheet.Text(number == null ? "" : number.formatted()),
                new Sheet.Text(type == null ? "" : words.text("party.type." + type)),
                new Sheet.Text(each.industry()),
                new Sheet.Text(each.address()),
                members == null ? new Sheet.Blank() : new Sheet.Count(members),
                opened == null ? new Sheet.Blank() : new Sheet.Day(opened));
    }
}
