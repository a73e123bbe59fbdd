package kr.dure.programme;

import java.util.List;
import java.util.Map;

/**
 * A programme as it is written down before it is opened, in a JSON file for instance.
 *
 * @param instrument the code of the {@link Instrument} that fulfils its awards
 * @param lineCode the spending line of the fund's plan that pays
 * @param basis the law it rests on, with the article
 * @param form a JSON Schema, see {@link FormSchema}
 */
public record ProgrammeDraft(
        String code,
        String name,
        String summary,
        String instrument,
        String lineCode,
        String basis,
        List<TermsInForce> terms,
        List<Rule> rules,
        Map<String, Object> form,
        List<PaperWanted> papers,
        List<Criterion> criteria) {

    /**
     * Reads a draft from JSON, names as here.
     *
     * @throws ProgrammeRefusal.Invalid where it cannot be read
     */
    public static ProgrammeDraft read(String json) {
        return JsonText.read(json, ProgrammeDraft.class);
    }
}
