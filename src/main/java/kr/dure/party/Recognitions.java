package kr.dure.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations are recognised as over time. One kind holds once at a time. */
@Service
public class Recognitions {

    /**
     * Days on which an organisation was recognised and in business.
     *
     * @param lastDay null without an end
     */
    public record Span(LocalDate from, @Nullable LocalDate lastDay) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    private final RecognitionTable table;
    private final Organisations organisations;

    Recognitions(RecognitionTable table, Organisations organisations) {
        this.table = table;
        this.organisations = organisations;
    }

    /**
     * Writes a recognition down.
     *
     * @return its number
     * @throws PartyRefusal when the kind holds already in that time, when three years after a
     *     cancellation have not passed (국민기초생활 보장법 제18조의4), or when a city records what only the
     *     region or the ministry recognises
     */
    @Transactional
    public long add(NewRecognition recognition) {
        Scope.mustKeepRegister();
        recognition.check();
        long organisation = organisations.find(recognition.organisationId()).id();
        Reach reach = recognition.reach();
        if (Acting.current().office() == Office.CITY_OFFICER
                && (reach == Reach.REGIONAL || reach == Reach.NATIONAL)) {
            throw PartyRefusal.forbidden("party.refusal.reach-of-city").at("reach");
        }
        if (recognition.kind() == RecognitionKind.SELF_SUPPORT) {
            var barred = RecognitionBar.barredUntil(table.of(organisation), recognition.from());
            if (barred.isPresent()) {
                throw PartyRefusal.conflict("party.refusal.barred", barred.get())
                        .at("from")
                        .under(RecognitionBar.ARTICLE);
            }
        }
        try {
            return table.insert(recognition, null);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage())
                    .contains("recognition_once")) {
                throw PartyRefusal.conflict("party.refusal.recognised-already").at("from");
            }
            throw e;
        }
    }

    /**
     * Ends a recognition, with its ground.
     *
     * @throws PartyRefusal when it was ended already, or the day lies outside of it
     */
    @Transactional
    public void end(long id, RecognitionEnd end) {
        Scope.mustKeepRegister();
        Recognition recognition = find(id);
        if (recognition.ground() != null) {
            throw PartyRefusal.conflict("party.refusal.ended-already");
        }
        end.check(recognition);
        if (!table.end(id, end, Acting.current().accountId())) {
            throw PartyRefusal.conflict("party.refusal.ended-already");
        }
    }

    /**
     * @throws PartyRefusal if there is none, or its organisation is out of scope
     */
    @Transactional(readOnly = true)
    public Recognition find(long id) {
        Recognition found = table.find(id).orElseThrow(() -> PartyRefusal.absent(id));
        organisations.find(found.organisationId());
        return found;
    }

    /** All of an organisation in scope, the latest first. */
    @Transactional(readOnly = true)
    public List<Recognition> of(long organisationId) {
        organisations.find(organisationId);
        return table.of(organisationId);
    }

    /** Whether the organisation is recognised as this on that day. */
    @Transactional(readOnly = true)
    public boolean recognisedOn(long organisationId, RecognitionKind kind, LocalDate day) {
        return table.holds(organisationId, kind, day);
    }

    /**
     * When each of these organisations was recognised as this and in business, the earliest first;
     * one that never was is left out.
     */
    @Transactional(readOnly = true)
    public Map<Long, List<Span>> spans(Collection<Long> organisationIds, RecognitionKind kind) {
        return organisationIds.isEmpty() ? Map.of() : table.spans(organisationIds, kind);
    }

    /** How many of the whole region are recognised on that day; no names, so for everybody. */
    @Transactional(readOnly = true)
    public RecognitionTotals totals(LocalDate day) {
        return table.totals(day);
    }
}
