package kr.dure.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account holds which office, for how long and for whom. */
@Service
public class Offices {

    private final OfficeTable table;
    private final AccountTable accounts;
    private final AuthorityTable authorities;
    private final Clock clock;

    Offices(OfficeTable table, AccountTable accounts, AuthorityTable authorities, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * Gives an office in the acting region.
     *
     * @return the number of the office held
     * @throws AccessRefusal for one's own account, a scope that does not fit, or one held already
     */
    @Transactional
    public long grant(Grant grant) {
        mustAdminister();
        if (grant.accountId() == Acting.current().accountId()) {
            throw new AccessRefusal.OwnOffice();
        }
        if (accounts.find(grant.accountId()).isEmpty()) {
            throw new AccessRefusal.Absent("account");
        }
        checkScope(grant);
        LocalDate until = grant.until();
        if (until != null && until.isBefore(grant.from())) {
            throw new AccessRefusal.EndsBeforeStart();
        }
        try {
            return table.insert(grant);
        } catch (DataIntegrityViolationException e) {
            // The exclusion constraint: it also decides between two administrators at once.
            throw new AccessRefusal.AlreadyHeld();
        }
    }

    /**
     * Ends an office of the acting region: after its last day, or at once, it is no longer held, in
     * requests already signed in too.
     *
     * @param lastDay today or later; null ends it at once
     */
    @Transactional
    public void end(long heldId, @Nullable LocalDate lastDay) {
        mustAdminister();
        OfficeHeld held = table.find(heldId).orElseThrow(() -> new AccessRefusal.Absent("office"));
        if (!held.region().equals(Acting.current().region())) {
            throw new AccessRefusal.Absent("office");
        }
        if (held.accountId() == Acting.current().accountId()) {
            throw new AccessRefusal.OwnOffice();
        }
        if (lastDay == null) {
            table.endNow(heldId);
        } else if (lastDay.isBefore(held.from()) || lastDay.isBefore(LocalDate.now(clock))) {
            throw new AccessRefusal.EndsBeforeStart();
        } else {
            table.endOn(heldId, lastDay);
        }
    }

    /** The offices an account holds today, in every region. */
    @Transactional(readOnly = true)
    public List<OfficeHeld> held(long accountId) {
        LocalDate today = LocalDate.now(clock);
        return table.ofAccount(accountId).stream().filter(each -> each.isHeldOn(today)).toList();
    }

    /** An office held today by this account, if it still is: asked anew for every request. */
    @Transactional(readOnly = true)
    public Optional<OfficeHeld> heldNow(long heldId, long accountId) {
        LocalDate today = LocalDate.now(clock);
        return table.find(heldId)
                .filter(each -> each.accountId() == accountId && each.isHeldOn(today));
    }

    /** All offices an account holds or held in the acting region, the newest first. */
    @Transactional(readOnly = true)
    public List<OfficeHeld> history(long accountId) {
        return table.ofAccount(accountId).stream()
                .filter(each -> each.region().equals(Acting.current().region()))
                .toList();
    }

    /** Who holds this office in the acting region today. */
    @Transactional(readOnly = true)
    public List<OfficeHeld> holders(Office office) {
        return holders().stream().filter(each -> each.office() == office).toList();
    }

    /** Who holds any office in the acting region today. */
    @Transactional(readOnly = true)
    public List<OfficeHeld> holders() {
        LocalDate today = LocalDate.now(clock);
        return table.ofRegion(Acting.current().region()).stream()
                .filter(each -> each.isHeldOn(today))
                .toList();
    }

    static void mustAdminister() {
        if (!Acting.current().isAnyOf(Office.ADMINISTRATOR, Office.HOUSE)) {
            throw new AccessRefusal.NotAdministrator();
        }
    }

    private void checkScope(Grant grant) {
        if (!grant.office().isGrantable()) {
            throw new AccessRefusal.ScopeMismatch("not-grantable");
        }
        boolean organisation = grant.organisationId() != null;
        boolean authority = grant.authorityId() != null;
        boolean fits =
                switch (grant.office().scope()) {
                    case ORGANISATION -> organisation && !authority;
                    case AUTHORITY -> authority && !organisation;
                    case REGION -> !authority && !organisation;
                };
        if (!fits) {
            throw new AccessRefusal.ScopeMismatch("scope-mismatch");
        }
        Long wanted = grant.authorityId();
        if (wanted != null && authorities.all().stream().noneMatch(each -> each.id() == wanted)) {
            throw new AccessRefusal.Absent("authority");
        }
    }
}
