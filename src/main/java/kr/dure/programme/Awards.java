package kr.dure.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.Award.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to awards: what was given, and the agreement under it. */
@Service
public class Awards {

    private final AwardTable table;
    private final DecisionTable decisions;
    private final Applications applications;
    private final Instruments instruments;
    private final Turns turns;
    private final Clock clock;

    Awards(
            AwardTable table,
            DecisionTable decisions,
            Applications applications,
            Instruments instruments,
            Turns turns,
            Clock clock) {
        this.table = table;
        this.decisions = decisions;
        this.applications = applications;
        this.instruments = instruments;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * An award, and whether its agreement is signed.
     *
     * @throws ProgrammeRefusal.Absent where there is none, or not for these eyes
     */
    @Transactional(readOnly = true)
    public Award find(long awardId) {
        Award award =
                table.find(awardId)
                        .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-award"));
        applications.find(award.applicationId());
        return award;
    }

    @Transactional(readOnly = true)
    public Optional<Award> ofApplication(long applicationId) {
        applications.find(applicationId);
        return table.ofApplication(applicationId);
    }

    /** Everything an organisation was ever awarded, the earliest first. */
    @Transactional(readOnly = true)
    public List<Award> ofOrganisation(long organisationId) {
        Acting acting = Acting.current();
        boolean others =
                acting.office() == Office.ENTERPRISE_MEMBER
                        && !Objects.equals(acting.organisationId(), organisationId);
        return others ? List.of() : table.ofOrganisation(organisationId);
    }

    /** Who decided it: who decides does not contract, commit or pay. */
    @Transactional(readOnly = true)
    public long deciderOf(long awardId) {
        return parts(awardId).entrySet().stream()
                .filter(part -> part.getValue() == Part.DECIDER)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> ProgrammeRefusal.absent("programme.refusal.no-award"));
    }

    /** Who had which part in the application behind it, by account. */
    @Transactional(readOnly = true)
    public Map<Long, Part> parts(long awardId) {
        return turns.parts(find(awardId).applicationId());
    }

    /** Where the record stands that the instrument opened for it. */
    public String address(Award award) {
        return instruments.named(award.instrument()).address(award.recordId());
    }

    /** The decision notice, the agreement and the minutes, as files. */
    @Transactional(readOnly = true)
    public Map<MadePaper, Long> madePapers(long applicationId) {
        applications.find(applicationId);
        return decisions.madePapers(applicationId);
    }

    /**
     * Signs the agreement: first a member of the organisation accepts it, then the treasurer signs
     * for the fund.
     *
     * @throws ProgrammeRefusal.Conflict where that side has signed, or the other has to sign first
     * @throws ProgrammeRefusal.Forbidden for any other office, or for one who decided
     */
    @Transactional
    public void sign(long awardId) {
        Acting acting = Acting.current();
        Award found = find(awardId);
        Application application = turns.hold(found.applicationId());
        Award award = find(awardId);
        Side side = side(acting, award);
        if (side == Side.FUND) {
            if (!award.isSignedBy(Side.APPLICANT)) {
                throw ProgrammeRefusal.conflict("programme.refusal.applicant-signs-first");
            }
            if (turns.parts(application.id()).containsKey(acting.accountId())) {
                throw ProgrammeRefusal.forbidden("programme.refusal.part-signs");
            }
        }
        if (!table.sign(awardId, side, clock.instant(), acting.accountId())) {
            throw ProgrammeRefusal.conflict("programme.refusal.signed-already");
        }
        if (side == Side.FUND) {
            turns.move(application, Code.AGREED);
        }
        turns.announce(
                application,
                side == Side.FUND ? Announcements.Turn.AGREED : Announcements.Turn.ACCEPTED);
    }

    private static Side side(Acting acting, Award award) {
        if (acting.office() == Office.ENTERPRISE_MEMBER
                && Objects.equals(acting.organisationId(), award.organisationId())) {
            return Side.APPLICANT;
        }
        if (acting.office() == Office.TREASURER) {
            return Side.FUND;
        }
        throw ProgrammeRefusal.forbidden("programme.refusal.not-a-signer");
    }
}
