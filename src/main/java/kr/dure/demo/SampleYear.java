package kr.dure.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import kr.dure.access.Acting;
import kr.dure.demo.Tale.Habit;
import kr.dure.demo.Tale.Stage;
import kr.dure.kernel.BusinessCalendar;
import org.springframework.stereotype.Component;

/** Puts the sample year down in the chronicle: who does what on which day. */
@Component
class SampleYear {

    /** The moment the demo begins to be looked at. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final LocalDate SEWING_RETURN = LocalDate.of(2026, 10, 29);
    private static final LocalDate LAST_PAID_BY_CAFE = LocalDate.of(2026, 9, 30);
    private static final List<String> REVIEWERS = List.of("jeong.haneul", "nam.gibeom");

    /**
     * Days after handing in. Steps that fall on one working day happen in the order of their hours.
     */
    private static final int RECOMMENDED = 5;

    private static final int REVIEWED = 9;
    private static final int DECIDED = 13;
    private static final int ACCEPTED = 14;
    private static final int SIGNED = 15;
    private static final int CONTRACTED = 18;
    private static final int SECURED = 20;
    private static final int COMMITTED = 22;
    private static final int PAID = 25;

    private static final BusinessCalendar CALENDAR = BusinessCalendar.korean();

    private final PaperStory paper;
    private final LoanStory loan;
    private final People people;
    private final Jeonbuk jeonbuk;

    SampleYear(PaperStory paper, LoanStory loan, People people, Jeonbuk jeonbuk) {
        this.paper = paper;
        this.loan = loan;
        this.people = people;
        this.jeonbuk = jeonbuk;
    }

    void writeInto(Chronicle chronicle) {
        for (int round = 1; round <= Tales.ROUNDS.size(); round++) {
            int nr = round;
            LocalDate opens = Tales.ROUNDS.get(round - 1).opens();
            chronicle.on(
                    opens.minusDays(7), at(10), person("han.seoyun"), () -> paper.openCall(nr));
        }
        Tales.ALL.forEach(tale -> apply(chronicle, tale));
        Tales.ALL.forEach(tale -> fulfil(chronicle, tale));
        for (int month = 3; month <= 11; month++) {
            YearMonth each = YearMonth.of(2026, month);
            chronicle.on(
                    working(each.atDay(3), 0), at(9), person("lim.sora"), () -> loan.bill(each));
            Tales.ALL.forEach(tale -> payInterest(chronicle, tale, each));
        }
        giveBack(chronicle);
        Tales.ALL.forEach(tale -> showUse(chronicle, tale));
    }

    private void apply(Chronicle chronicle, Tale tale) {
        LocalDate day = tale.handedIn();
        Supplier<Acting> member = () -> jeonbuk.member(tale.who());
        Stage upTo = tale.upTo();
        if (!tale.kind().isLeased()) {
            chronicle.on(
                    day, at(13), member, () -> loan.registerAccount(tale, jeonbuk.id(tale.who())));
        }
        chronicle.on(day, at(14), member, () -> paper.draft(tale));
        if (upTo.reaches(Stage.HANDED_IN)) {
            chronicle.on(day, at(16), member, () -> paper.handIn(tale));
        }
        if (upTo.reaches(Stage.RECOMMENDED)) {
            chronicle.on(
                    working(day, RECOMMENDED),
                    at(9),
                    () -> jeonbuk.officer(tale.who()),
                    () -> paper.recommend(tale, working(day, RECOMMENDED)));
        }
        if (upTo.reaches(Stage.REVIEWED)) {
            String reviewer = REVIEWERS.get(Tales.ALL.indexOf(tale) % REVIEWERS.size());
            chronicle.on(
                    working(day, REVIEWED), at(10), person(reviewer), () -> paper.review(tale));
        }
        if (upTo.reaches(Stage.AGREED)) {
            LocalDate decided = working(day, DECIDED);
            chronicle.on(decided, at(11), person("han.seoyun"), () -> paper.decide(tale, decided));
            chronicle.on(working(day, ACCEPTED), at(12), member, () -> paper.sign(tale));
            chronicle.on(working(day, SIGNED), at(13), person("oh.jihun"), () -> paper.sign(tale));
        }
    }

    private void fulfil(Chronicle chronicle, Tale tale) {
        LocalDate day = tale.handedIn();
        Supplier<Acting> treasurer = person("oh.jihun");
        if (tale.upTo().reaches(Stage.CONTRACTED)) {
            LocalDate signed = working(day, CONTRACTED);
            chronicle.on(
                    signed,
                    at(14),
                    treasurer,
                    () -> loan.contract(tale, paper.loanOf(tale), signed));
        }
        if (tale.upTo().reaches(Stage.SECURED)) {
            LocalDate registered = working(day, SECURED);
            chronicle.on(
                    registered,
                    at(15),
                    treasurer,
                    () -> loan.secure(tale, paper.loanOf(tale), registered));
        }
        if (tale.upTo().reaches(Stage.COMMITTED)) {
            chronicle.on(
                    working(day, COMMITTED),
                    at(16),
                    treasurer,
                    () -> loan.commit(paper.loanOf(tale)));
        }
        if (tale.upTo().reaches(Stage.PAID)) {
            LocalDate paid = working(day, PAID);
            chronicle.on(
                    paid, at(17), person("moon.gaon"), () -> loan.pay(paper.loanOf(tale), paid));
        }
    }

    private void payInterest(Chronicle chronicle, Tale tale, YearMonth month) {
        LocalDate paid = working(tale.handedIn(), PAID);
        LocalDate day = month.atDay(14);
        boolean late = tale.habit() == Habit.ONCE_LATE && month.getMonthValue() == 6;
        LocalDate on = CALENDAR.onOrAfter(late ? day.plusDays(15) : day);
        boolean stopped = tale.habit() == Habit.STOPPED && on.isAfter(LAST_PAID_BY_CAFE);
        boolean returned = tale.habit() == Habit.RETURNED && !on.isBefore(SEWING_RETURN);
        if (tale.upTo() != Stage.PAID || !on.isAfter(paid) || stopped || returned) {
            return;
        }
        chronicle.on(
                on,
                at(15),
                person("baek.dohyeon"),
                () -> loan.receive(tale, paper.loanOf(tale), on));
    }

    private void giveBack(Chronicle chronicle) {
        for (Tale tale : Tales.ALL) {
            if (tale.habit() == Habit.RETURNED) {
                LocalDate day = SEWING_RETURN;
                Supplier<Acting> cashier = person("baek.dohyeon");
                chronicle.on(
                        day, at(11), cashier, () -> loan.giveBack(tale, paper.loanOf(tale), day));
                chronicle.on(
                        day, at(14), person("lim.sora"), () -> loan.billOne(paper.loanOf(tale)));
                chronicle.on(
                        day.plusDays(1),
                        at(10),
                        cashier,
                        () -> loan.receive(tale, paper.loanOf(tale), day.plusDays(1)));
                chronicle.on(
                        day.plusDays(1),
                        at(15),
                        person("oh.jihun"),
                        () -> loan.release(paper.loanOf(tale), day.plusDays(1)));
            }
        }
    }

    /** A month and two after the payment, and accepted within the week. */
    private void showUse(Chronicle chronicle, Tale tale) {
        if (tale.kind().isLeased() || tale.upTo() != Stage.PAID) {
            return;
        }
        Supplier<Acting> member = () -> jeonbuk.member(tale.who());
        LocalDate paid = working(tale.handedIn(), PAID);
        for (int month = 1; month <= 2; month++) {
            LocalDate day = working(paid.plusMonths(month), 0);
            byte[] invoice = paper.paper("세금계산서 " + month);
            chronicle.on(
                    day,
                    at(11),
                    member,
                    () -> loan.showUse(tale, paper.loanOf(tale), day, invoice));
        }
        chronicle.on(
                working(paid.plusMonths(2), 6),
                at(10),
                person("han.seoyun"),
                () -> loan.acceptUse(paper.loanOf(tale)));
    }

    /** So many days later, or the next day on which public offices work. */
    private static LocalDate working(LocalDate day, int daysLater) {
        return CALENDAR.onOrAfter(day.plusDays(daysLater));
    }

    private Supplier<Acting> person(String login) {
        return () -> people.of(login);
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }
}
