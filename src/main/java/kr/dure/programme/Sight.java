package kr.dure.programme;

import java.util.Objects;
import kr.dure.access.Acting;
import kr.dure.programme.ApplicationState.Decided;
import kr.dure.programme.ApplicationState.Draft;
import kr.dure.programme.ApplicationState.Recommended;
import kr.dure.programme.ApplicationState.Reviewed;
import kr.dure.programme.ApplicationState.Withdrawn;

/**
 * Who may see an application: the organisation its own, from the first word; the city or county
 * those of its organisations, and the fund's officers all, once handed in; a reviewer from the
 * recommendation on, unless they declared a conflict. What may not be seen is not there.
 */
final class Sight {

    private Sight() {}

    static boolean maySee(Acting acting, Application application, DecisionTable decisions) {
        return switch (acting.office()) {
            case ENTERPRISE_MEMBER ->
                    Objects.equals(acting.organisationId(), application.organisationId());
            case CITY_OFFICER ->
                    handedIn(application)
                            && Objects.equals(acting.authorityId(), application.authorityId());
            case REVIEWER ->
                    isRecommended(application)
                            && !decisions.isOut(application.id(), acting.accountId());
            case FUND_MANAGER,
                    TREASURER,
                    DISBURSING_OFFICER,
                    REVENUE_COLLECTOR,
                    CASHIER,
                    AUDITOR,
                    HOUSE ->
                    handedIn(application);
            case VISITOR, CENTRE_STAFF, REGIONAL_CENTRE_STAFF, ADMINISTRATOR -> false;
        };
    }

    private static boolean isRecommended(Application application) {
        return application.state() instanceof Recommended
                || application.state() instanceof Reviewed
                || application.state() instanceof Decided;
    }

    private static boolean handedIn(Application application) {
        return !(application.state() instanceof Draft)
                && !(application.state() instanceof Withdrawn gone && gone.submission() == null);
    }
}
