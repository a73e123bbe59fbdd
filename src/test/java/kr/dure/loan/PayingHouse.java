package kr.dure.loan;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.Entries;
import kr.dure.ledger.EntryKind;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A house in a process of its own, to be killed: it takes one command a line and answers each with
 * one line, once the work is done and committed.
 */
final class PayingHouse {

    private static final long PAYER = 103;

    private final LoanStage stage;
    private final Payments payments;
    private final Entries entries;
    private final ServedHouse served;
    private final Clock clock;

    private PayingHouse(ConfigurableApplicationContext house) {
        stage = house.getBean(LoanStage.class);
        var parts = house.getBean(LoanStage.Parts.class);
        clock = house.getBean(Clock.class);
        var desk = new Desk(parts.table(), parts.facts(), clock);
        payments = parts.payments(desk, new Strangers(), clock);
        entries = house.getBean(Entries.class);
        served = new ServedHouse(house);
    }

    private static final class Strangers implements Hands {
        @Override
        public Set<Long> of(long awardId) {
            return Set.of(LoanStage.DECIDER);
        }

        @Override
        public boolean isSigned(long awardId) {
            return true;
        }
    }

    public static void main(String[] args) throws IOException {
        var house = new PayingHouse(HouseProcess.start(args[0]));
        HouseProcess.serve(house::answer);
        System.exit(0);
    }

    private String answer(String... command) {
        try {
            return switch (command[0]) {
                case "set" -> set(Integer.parseInt(command[1]));
                case "pay" -> pay(command[1], Long.parseLong(command[2]));
                case "entries" -> entries(command[1], Long.parseLong(command[2]));
                case "verify" -> served.verify(command[1]);
                default -> throw new IllegalArgumentException(command[0]);
            };
        } catch (RuntimeException e) {
            return "failed " + e.getClass().getSimpleName();
        }
    }

    /** A region with so many committed loans. */
    private String set(int loans) {
        var set = stage.set(Won.of(20_000_000L * loans));
        return IntStream.range(0, loans)
                .mapToObj(i -> Long.toString(set.committed(Won.of(20_000_000))))
                .collect(Collectors.joining(" ", set.region.value() + " ", ""));
    }

    private String pay(String region, long loan) {
        LocalDate today = LocalDate.now(clock);
        var payer = ServedHouse.acting(region, PAYER, Office.DISBURSING_OFFICER);
        return "paid " + served.within(payer, () -> payments.pay(loan, today, 0, "key-" + loan));
    }

    private String entries(String region, long loan) {
        var auditor = ServedHouse.auditor(region);
        return served.within(auditor, () -> entries.about(new About("loan", loan))).stream()
                .filter(each -> each.kind() == EntryKind.SPEND)
                .map(each -> Long.toString(each.id()))
                .collect(Collectors.joining(" "));
    }
}
