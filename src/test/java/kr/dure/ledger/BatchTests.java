package kr.dure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.EntryDraft.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many entries in one call are what they would be one by one, or nothing. */
@HouseTest
class BatchTests {

    @Autowired FundStage stages;
    @Autowired Funds funds;
    @Autowired Plans plans;
    @Autowired Income income;
    @Autowired Entries entries;
    @Autowired EntryTable table;
    @Autowired FundTable lines;
    @Autowired Seals seals;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void booksManyBillsInTheOrderGiven() {
        FundStage.Stage stage = stages.set();
        About first = stages.loan();
        List<Adjustment> bills =
                List.of(bill(stage, first, 700), bill(stage, stages.loan(), 50), bill(stage, 3));
        List<Long> ids = stage.as(Office.HOUSE, () -> income.settleAll(bills));
        assertThat(ids).hasSize(3).isSorted().doesNotHaveDuplicates();
        Entry entry = stage.as(Office.AUDITOR, () -> entries.find(ids.getFirst()));
        assertThat(entry.cause()).isEqualTo(first);
        assertThat(entry.postings()).hasSize(4);
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(stage.interest)).assessed())
                .isEqualTo(Won.of(753));
        assertHolds(stage);
    }

    @Test
    void givesBackTheFirstEntriesForTheSameKeys() {
        FundStage.Stage stage = stages.set();
        Adjustment one = bill(stage, 10);
        Adjustment two = bill(stage, 20);
        Adjustment three = bill(stage, 30);
        long alone = stage.as(Office.REVENUE_COLLECTOR, () -> income.settle(two));
        List<Long> ids = settle(stage, List.of(one, two, three, one));
        assertThat(ids).hasSize(4);
        assertThat(ids.get(1)).isEqualTo(alone);
        assertThat(ids.get(3)).isEqualTo(ids.getFirst());
        assertThat(settle(stage, List.of(three, one))).containsExactly(ids.get(2), ids.getFirst());
        assertThat(stage.as(Office.REVENUE_COLLECTOR, () -> income.settle(one)))
                .isEqualTo(ids.getFirst());
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(stage.interest)).assessed())
                .isEqualTo(Won.of(60));
        assertHolds(stage);
    }

    @Test
    void refusesAKeyThatStandsForAnotherEntryAndBooksNothing() {
        FundStage.Stage stage = stages.set();
        Adjustment taken = bill(stage, 10);
        settle(stage, List.of(taken));
        Adjustment other =
                new Adjustment(
                        EntryKind.ASSESS,
                        taken.about(),
                        taken.moves(),
                        taken.valueDate(),
                        taken.key(),
                        "다른 전표");
        assertThatThrownBy(() -> settle(stage, List.of(bill(stage, 5), other)))
                .isInstanceOf(LedgerRefusal.KeyTaken.class);
        assertThatThrownBy(
                        () -> {
                            Adjustment fresh = bill(stage, 5);
                            settle(
                                    stage,
                                    List.of(
                                            fresh,
                                            new Adjustment(
                                                    EntryKind.ASSESS,
                                                    fresh.about(),
                                                    fresh.moves(),
                                                    fresh.valueDate(),
                                                    fresh.key(),
                                                    "다른 전표")));
                        })
                .isInstanceOf(LedgerRefusal.KeyTaken.class);
        assertThat(stage.as(Office.AUDITOR, () -> plans.line(stage.interest)).assessed())
                .isEqualTo(Won.of(10));
    }

    @Test
    void refusesToTakeInBeforeItIsBilled() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        EntryDraft bill = draft(stage, EntryKind.ASSESS, 5, loan);
        EntryDraft receipt = draft(stage, EntryKind.RECEIVE, 5, loan);
        assertThatThrownBy(() -> postAll(stage, Office.CASHIER, List.of(receipt, bill)))
                .isInstanceOfSatisfying(
                        LedgerRefusal.NotEnough.class,
                        no -> assertThat(no.left()).isEqualTo(Won.ZERO));
        postAll(stage, Office.CASHIER, List.of(draft(stage, EntryKind.ASSESS, 9, stages.loan())));
        assertThatThrownBy(() -> postAll(stage, Office.CASHIER, List.of(receipt, bill)))
                .isInstanceOf(LedgerRefusal.MoreThanOpen.class);
        assertThat(postAll(stage, Office.CASHIER, List.of(bill, receipt))).hasSize(2);
        assertHolds(stage);
    }

    @Test
    void refusesWhoCommitsAndPaysForOneThingUnlessItWasTakenBack() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        EntryDraft commit = draft(stage, EntryKind.COMMIT, 5, loan);
        EntryDraft pay = draft(stage, EntryKind.SPEND, 5, loan);
        assertThatThrownBy(() -> postAll(stage, Office.TREASURER, List.of(commit, pay)))
                .isInstanceOf(LedgerRefusal.SamePerson.class);
        List<Long> committed = postAll(stage, Office.TREASURER, List.of(commit));
        assertThat(committed).hasSize(1);
        assertThatThrownBy(() -> postAll(stage, Office.TREASURER, List.of(pay)))
                .isInstanceOf(LedgerRefusal.SamePerson.class);
        assertThat(postAll(stage, Office.DISBURSING_OFFICER, List.of(pay))).hasSize(1);
        assertHolds(stage);
    }

    @Test
    void refusesOfficesThatKeepNoBooksAndLetsTheHouseOnlyBill() {
        FundStage.Stage stage = stages.set();
        About loan = stages.loan();
        List<EntryDraft> bill = List.of(draft(stage, EntryKind.ASSESS, 5, loan));
        List<EntryDraft> receipt = List.of(draft(stage, EntryKind.RECEIVE, 5, loan));
        assertThatThrownBy(() -> postAll(stage, Office.AUDITOR, bill))
                .isInstanceOf(LedgerRefusal.OfficeMayNot.class);
        assertThat(postAll(stage, Office.HOUSE, bill)).hasSize(1);
        assertThatThrownBy(() -> postAll(stage, Office.HOUSE, receipt))
                .isInstanceOf(LedgerRefusal.OfficeMayNot.class);
    }

    @Test
    void refusesAfterTheFundsLastDay() {
        FundStage.Stage stage = stages.setEnding(stages.set().today.minusDays(1));
        EntryDraft late = draft(stage, EntryKind.COMMIT, 1, stages.loan());
        assertThatThrownBy(() -> postAll(stage, Office.TREASURER, List.of(late)))
                .isInstanceOf(LedgerRefusal.FundEnded.class);
    }

    @Test
    void refusesWhatDoesNotBalanceOrNamesAnUnknownAccount() {
        FundStage.Stage stage = stages.set();
        EntryDraft good = draft(stage, EntryKind.ASSESS, 5, stages.loan());
        EntryDraft lame = with(good, List.of(good.parts().getFirst(), good.parts().getFirst()));
        EntryDraft single = with(good, List.of(good.parts().getFirst()));
        Part nowhere = new Part(Long.MAX_VALUE, Won.of(-5), good.cause());
        EntryDraft lost = with(good, List.of(good.parts().getFirst(), nowhere));
        EntryDraft fine = draft(stage, EntryKind.ASSESS, 5, stages.loan());
        assertThatThrownBy(() -> postAll(stage, Office.CASHIER, List.of(fine, lame)))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> postAll(stage, Office.CASHIER, List.of(fine, single)))
                .hasMessageContaining("two postings");
        assertThatThrownBy(() -> postAll(stage, Office.CASHIER, List.of(fine, lost)))
                .isInstanceOf(LedgerRefusal.Absent.class);
    }

    @Test
    void refusesOnASealedDay() {
        FundStage.Stage stage = stages.set();
        EntryDraft old = draft(stage, EntryKind.ASSESS, 5, stages.loan());
        stage.at(stage.noon(2), Office.HOUSE, () -> table.postAll(List.of(old)));
        stage.as(Office.HOUSE, seals::sealUntilYesterday);
        EntryDraft late = draft(stage, EntryKind.ASSESS, 5, stages.loan());
        assertThatThrownBy(() ->
                        stage.at(stage.noon(1), Office.HOUSE, () -> table.postAll(List.of(late))))
                .isInstanceOf(LedgerRefusal.DaySealed.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void refusesAndBooksExactlyWhatOneByOneWould(long seed) {
        FundStage.Stage stage = stages.set();
        Random random = new Random(seed);
        int refused = 0;
        int booked = 0;
        for (int turn = 0; turn < 40; turn++) {
            List<EntryDraft> acts = acts(stage, random);
            Object single = outcome(stage, () -> acts.stream().map(table::post).toList());
            Object many = outcome(stage, () -> table.postAll(acts));
            assertThat(many).as("seed %d turn %d: %s", seed, turn, acts).isEqualTo(single);
            if (single instanceof Class<?>) {
                refused++;
            } else {
                booked++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(booked).isPositive();
    }

    /** What some acts leave in every account, or the refusal they met; then as if never done. */
    private Object outcome(FundStage.Stage stage, Callable<List<Long>> work) {
        try {
            return stage.as(
                    Office.TREASURER,
                    () ->
                            new TransactionTemplate(transactions)
                                    .execute(status -> {
                                        status.setRollbackOnly();
                                        call(work);
                                        return balances();
                                    }));
        } catch (LedgerRefusal no) {
            return LedgerRefusal.class;
        }
    }

    private Map<Long, Long> balances() {
        Map<Long, Long> balances = new TreeMap<>();
        jdbc.sql("select id, balance_won from ledger.account")
                .query(row -> {
                    balances.put(row.getLong("id"), row.getLong("balance_won"));
                });
        return balances;
    }

    private List<EntryDraft> acts(FundStage.Stage stage, Random random) {
        List<About> things = List.of(stages.loan(), stages.loan());
        EntryKind[] kinds = {
            EntryKind.COMMIT, EntryKind.RELEASE, EntryKind.ASSESS, EntryKind.RECEIVE
        };
        List<EntryDraft> acts = new ArrayList<>();
        for (int nr = 0; nr < 4; nr++) {
            EntryKind kind = kinds[random.nextInt(kinds.length)];
            int won = 1 + random.nextInt(kind == EntryKind.COMMIT ? 700_000 : 3);
            acts.add(draft(stage, kind, won, things.get(random.nextInt(things.size()))));
        }
        return acts;
    }

    private EntryDraft draft(FundStage.Stage stage, EntryKind kind, long amount, About about) {
        Won won = Won.of(amount);
        List<Leg> legs =
                switch (kind) {
                    case COMMIT -> Acts.commit(won);
                    case RELEASE -> Acts.release(won);
                    case SPEND -> Acts.pay(won, AssetUse.LOAN_PRINCIPAL);
                    case ASSESS -> Acts.assess(won, Receivable.INTEREST);
                    case RECEIVE -> Acts.receive(won, Receivable.INTEREST);
                    default -> throw new IllegalArgumentException(kind.name());
                };
        boolean spending =
                kind == EntryKind.COMMIT || kind == EntryKind.RELEASE || kind == EntryKind.SPEND;
        long lineId = spending ? stage.deposit : stage.interest;
        Map<AccountKind, Long> accounts =
                stage.within(
                        Office.AUDITOR, () -> table.accountsOf(lines.line(lineId).orElseThrow()));
        List<Part> parts = new ArrayList<>();
        legs.forEach(leg ->
                parts.add(
                        new Part(
                                Objects.requireNonNull(accounts.get(leg.account())),
                                leg.amount(),
                                about)));
        return new EntryDraft(kind, stage.today, stage.year, about, stages.key(), null, "", parts);
    }

    private EntryDraft with(EntryDraft draft, List<Part> parts) {
        return new EntryDraft(
                draft.kind(),
                draft.valueDate(),
                draft.year(),
                draft.cause(),
                stages.key(),
                null,
                "",
                parts);
    }

    private List<Long> postAll(FundStage.Stage stage, Office office, List<EntryDraft> drafts) {
        return stage.within(office, () -> table.postAll(drafts));
    }

    private List<Long> settle(FundStage.Stage stage, List<Adjustment> all) {
        return stage.as(Office.REVENUE_COLLECTOR, () -> income.settleAll(all));
    }

    private Adjustment bill(FundStage.Stage stage, long won) {
        return bill(stage, stages.loan(), won);
    }

    private Adjustment bill(FundStage.Stage stage, About about, long won) {
        var move =
                new Adjustment.Move(
                        stage.interest, Receivable.INTEREST, Won.of(won), Won.ZERO, Won.ZERO);
        return new Adjustment(
                EntryKind.ASSESS, about, List.of(move), stage.today, stages.key(), "");
    }

    private void assertHolds(FundStage.Stage stage) {
        assertThat(stage.as(Office.AUDITOR, verification::verify).differences()).isEmpty();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
