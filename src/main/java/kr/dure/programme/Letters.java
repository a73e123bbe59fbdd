package kr.dure.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.document.FileKind;
import kr.dure.document.Files;
import kr.dure.document.Paper;
import kr.dure.document.Papers;
import kr.dure.kernel.WonText;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.party.Organisations;
import kr.dure.programme.Decision.Outcome;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The papers that go out with a decision: the notice (결정통지서) and the agreement (협약서). */
@Component
class Letters {

    private static final Set<FileKind> MINUTES = Set.of(FileKind.PDF, FileKind.HWP, FileKind.HWPX);

    private final Files files;
    private final Papers papers;
    private final Words words;
    private final Organisations organisations;
    private final Funds funds;
    private final Authorities authorities;

    Letters(
            Files files,
            Papers papers,
            Words words,
            Organisations organisations,
            Funds funds,
            Authorities authorities) {
        this.files = files;
        this.papers = papers;
        this.words = words;
        this.organisations = organisations;
        this.funds = funds;
        this.authorities = authorities;
    }

    /** Everything a letter speaks of. */
    record About(
            Application application, Programme programme, List<Shown> terms, Decision decision) {}

    long keepMinutes(String name, byte[] content) {
        return files.keep(name, content, MINUTES).id();
    }

    /** Makes and keeps the decision notice. */
    long notice(About about) {
        String outcome = text("outcome." + about.decision().outcome().name());
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(fact("applicant", applicant(about)));
        facts.add(fact("programme", about.programme().name()));
        facts.add(fact("number", about.application().number()));
        facts.add(fact("decision", outcome));
        if (about.decision().outcome() == Outcome.SELECT) {
            facts.add(fact("amount", amount(about)));
            terms(about, facts);
        }
        facts.add(fact("reason", about.decision().reason()));
        facts.add(fact("basis", about.programme().basis()));
        var minutes = about.decision().minutes();
        facts.add(fact("committee", text("committee-met", minutes.committee(), minutes.metOn())));
        var paper =
                new Paper(
                        text("notice-title"),
                        text("number-of", about.application().number()),
                        Days.of(about.decision().at()),
                        head(about),
                        List.of(
                                Paper.Paragraph.of(text("notice-opening", applicant(about))),
                                new Paper.Facts(facts),
                                Paper.Paragraph.of(
                                        text("notice-next." + about.decision().outcome()))));
        return keep(text("notice-file", about.application().number()), paper);
    }

    /** Makes and keeps the agreement that both sides sign. */
    long agreement(About about) {
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(fact("programme", about.programme().name()));
        facts.add(fact("amount", amount(about)));
        terms(about, facts);
        var paper =
                new Paper(
                        text("agreement-title"),
                        text("number-of", about.application().number()),
                        Days.of(about.decision().at()),
                        "",
                        List.of(
                                Paper.Paragraph.of(
                                        text("agreement-opening", head(about), applicant(about))),
                                new Paper.Facts(facts),
                                clause("purpose", about.programme().basis()),
                                clause("use"),
                                clause("duty"),
                                clause("recall"),
                                clause("contract"),
                                new Paper.Signature(
                                        List.of(
                                                signer("fund", head(about), "seal"),
                                                signer("applicant", applicant(about), "sign")))));
        return keep(text("agreement-file", about.application().number()), paper);
    }

    private void terms(About about, List<Paper.Fact> facts) {
        about.terms()
                .forEach(shown ->
                        facts.add(new Paper.Fact(words.text(shown.labelKey()), shown.value())));
    }

    private Paper.Clause clause(String name, Object... args) {
        return Paper.Clause.of(text("clause-" + name), text("clause-" + name + "-text", args));
    }

    private Paper.Signer signer(String role, String name, String mark) {
        return new Paper.Signer(text("signer-" + role), List.of(), name, text("mark-" + mark));
    }

    private long keep(String name, Paper paper) {
        return files.keep(name, papers.pdf(paper), Set.of(FileKind.PDF)).id();
    }

    private String applicant(About about) {
        long id = about.application().organisationId();
        return organisations.names(List.of(id)).getOrDefault(id, "");
    }

    private String amount(About about) {
        var amount = about.decision().amount();
        return text("amount-of", WonText.full(amount), WonText.spoken(amount));
    }

    private String head(About about) {
        Fund fund = funds.find(about.programme().fundId());
        return authorities
                .find(fund.authorityId())
                .map(Authority::name)
                .map(Letters::headOf)
                .orElse("");
    }

    /** Who stands for an authority: 도지사, 시장, 군수, 구청장. */
    static String headOf(String authority) {
        return switch (authority.charAt(authority.length() - 1)) {
            case '도' -> authority + "지사";
            case '군' -> authority + "수";
            case '구' -> authority + "청장";
            default -> authority + "장";
        };
    }

    private Paper.Fact fact(String label, String value) {
        return new Paper.Fact(text("fact-" + label), value);
    }

    private String text(String name, Object... args) {
        return words.text("programme.letter." + name, args);
    }
}
