package kr.dure.gap.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.gap.Agreement;
import kr.dure.gap.Claim;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.Expected;
import kr.dure.kernel.Won;
import kr.dure.screen.Page;
import kr.dure.screen.Step;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its page shows it.
 *
 * @param used what was approved so far, less what was paid too much
 * @param months the earliest first; none without a loan
 */
public record AgreementView(
        Agreement agreement,
        String enterprise,
        String bank,
        LocalDate today,
        Won used,
        List<Month> months,
        List<GapDeed> deeds,
        List<Step> steps) {

    /** What was claimed of a month, in whatever claim. */
    public record Asked(ClaimLine line, Claim.State state) {}

    /** A month: what it comes to as agreed, and what was claimed of it. */
    public record Month(Expected expected, List<Asked> asked) {

        public Won claimed() {
            return asked.stream()
                    .filter(each -> each.line().stands())
                    .map(each -> each.line().subsidy())
                    .reduce(Won.ZERO, Won::plus);
        }

        /** Where all of it stands: what is furthest behind, null where nothing is claimed. */
        public Claim.@Nullable State state() {
            return asked.stream()
                    .filter(each -> each.line().stands())
                    .map(Asked::state)
                    .min(Enum::compareTo)
                    .orElse(null);
        }

        public boolean isOver(LocalDate today) {
            return expected.month().isBefore(YearMonth.from(today));
        }
    }

    public Agreement.State state() {
        return agreement.stateOn(today);
    }

    public Won left() {
        return agreement.most().minus(used);
    }

    public String css() {
        return css(state());
    }

    /** How a state is coloured. */
    public static String css(Agreement.State state) {
        return switch (state) {
            case AWARDED -> "bg-light-primary";
            case RUNNING -> "bg-light-success";
            case HALTED -> "bg-light-warning";
            case OVER, GIVEN_UP -> "bg-light-gray";
        };
    }

    /** Whether claims of the bank may be opened: they hold lines of other enterprises. */
    public static boolean opensClaims(Page page) {
        return !page.isAnyOf(Office.ENTERPRISE_MEMBER, Office.CITY_OFFICER);
    }
}
