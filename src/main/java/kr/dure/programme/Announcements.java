package kr.dure.programme;

import java.util.List;
import kr.dure.access.Office;
import kr.dure.notice.Notices;
import kr.dure.notice.Recipient;
import kr.dure.party.Organisations;
import org.springframework.stereotype.Component;

/** Tells people, in the house's own inbox, that it is their turn or what became of it. */
@Component
class Announcements {

    /** What happened, and so whose turn it is. */
    enum Turn {
        SUBMITTED,
        SENT_BACK,
        RECOMMENDED,
        REVIEWED,
        DECIDED,
        ACCEPTED,
        AGREED
    }

    private final Notices notices;
    private final Organisations organisations;

    Announcements(Notices notices, Organisations organisations) {
        this.notices = notices;
        this.organisations = organisations;
    }

    void make(Application application, Programme programme, Turn turn) {
        Recipient members = Recipient.members(application.organisationId());
        Recipient city = Recipient.holders(Office.CITY_OFFICER, application.authorityId());
        var letter = new Letter(application, programme);
        switch (turn) {
            case SUBMITTED -> letter.to(city, "programme.notice.submitted");
            case SENT_BACK -> letter.to(members, "programme.notice.sent-back");
            case RECOMMENDED -> {
                letter.to(Recipient.holders(Office.REVIEWER), "programme.notice.to-review");
                letter.to(members, "programme.notice.recommended");
            }
            case REVIEWED ->
                    letter.to(Recipient.holders(Office.FUND_MANAGER), "programme.notice.to-decide");
            case DECIDED -> {
                letter.to(members, "programme.notice.decided");
                letter.to(city, "programme.notice.decided");
            }
            case ACCEPTED ->
                    letter.to(Recipient.holders(Office.TREASURER), "programme.notice.to-sign");
            case AGREED -> letter.to(members, "programme.notice.agreed");
        }
    }

    private final class Letter {
        private final List<Object> args;
        private final String href;

        Letter(Application application, Programme programme) {
            long id = application.organisationId();
            this.args =
                    List.of(
                            organisations.names(List.of(id)).getOrDefault(id, ""),
                            programme.name(),
                            application.number());
            this.href = "/applications/" + application.id();
        }

        void to(Recipient recipient, String key) {
            notices.tell(recipient, key, args, href);
        }
    }
}
