package kr.dure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.database.CannotStart;
import kr.dure.database.Database;
import kr.dure.ledger.Difference;
import kr.dure.ledger.Verdict;
import kr.dure.ledger.Verification;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;

/** Proves the books of every region in a database, and changes nothing there. */
@NullMarked
final class Verifying {

    private final Database database;
    private final long began = System.nanoTime();
    private long entries;
    private int seals;

    Verifying(Database database) {
        this.database = database;
    }

    /** Says in one line whether the books hold; below it, what does not. */
    boolean verify() {
        SpringApplication.getShutdownHandlers().add(database::close);
        database.open();
        StringBuilder wrong = new StringBuilder();
        int regions = 0;
        try (var context = spring().run()) {
            for (Region region : context.getBean(Regions.class).all()) {
                wrong.append(differences(context, region));
                regions++;
            }
        } catch (BadSqlGrammarException e) {
            throw new CannotStart("%s에는 두레의 장부가 없습니다.".formatted(database.place()));
        } finally {
            database.close();
        }
        System.out.printf(
                "%s 지역 %d곳, 기록 %,d건, 봉인 %d개 (%s, %.1f초)%n%s",
                wrong.isEmpty() ? "장부가 맞습니다:" : "장부가 맞지 않습니다:",
                regions,
                entries,
                seals,
                database.place(),
                (System.nanoTime() - began) / 1e9,
                wrong);
        return wrong.isEmpty();
    }

    private String differences(ApplicationContext context, Region region) {
        Acting auditor = new Acting(region.code(), 0, "", Office.AUDITOR, null, null, "verify");
        StringBuilder wrong = new StringBuilder();
        auditor.run(() -> {
            Verdict verdict = context.getBean(Verification.class).verify();
            entries += verdict.entries();
            seals += verdict.seals();
            List<Difference> differences = verdict.differences();
            for (Difference each : differences) {
                wrong.append(
                        "  %s: %s %s, 맞는 값 %s, 있는 값 %s%n"
                                .formatted(
                                        region.nameKo(),
                                        each.check(),
                                        each.subject(),
                                        each.expected(),
                                        each.found()));
            }
        });
        return wrong.toString();
    }

    /** It changes nothing, not even the shape of tables. */
    private SpringApplication spring() {
        Map<String, Object> settings = new HashMap<>(database.settings());
        settings.put("spring.flyway.enabled", "false");
        return Server.aside(settings);
    }
}
