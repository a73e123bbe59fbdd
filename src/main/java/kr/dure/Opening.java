package kr.dure;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Grant;
import kr.dure.access.Office;
import kr.dure.access.Offices;
import kr.dure.access.Region;
import kr.dure.access.Regions;
import kr.dure.database.CannotStart;
import kr.dure.database.Database;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.RegionCode;
import kr.dure.screen.Words;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a region in a real house, with the one administrator who lets everybody else in. */
@NullMarked
final class Opening {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    /**
     * What is opened.
     *
     * @param adminCode the two-digit administrative code of today
     */
    record Wanted(Region region, String adminCode, String login, String person) {}

    private final Database database;

    Opening(Database database) {
        this.database = database;
    }

    void open(Wanted wanted) {
        SpringApplication.getShutdownHandlers().add(database::close);
        database.open();
        try (var context = Server.aside(database.settings()).run()) {
            RegionCode code = wanted.region().code();
            if (context.getBean(Regions.class).find(code).isPresent()) {
                throw new CannotStart("%s 지역은 이미 열려 있습니다.".formatted(code));
            }
            String password = password();
            Acting.house(code, "open").run(() -> settleOrRefuse(context, wanted, password));
            System.out.printf(
                    "%s을(를) 열었습니다.%n관리자 아이디: %s%n관리자 비밀번호: %s%n"
                            + "이 비밀번호는 다시 보여 드리지 않습니다. 로그인한 뒤 바꾸십시오.%n",
                    wanted.region().nameKo(), wanted.login(), password);
        } finally {
            database.close();
        }
    }

    /** All of it or nothing, and a refusal in words. */
    private static void settleOrRefuse(ApplicationContext context, Wanted wanted, String password) {
        var whole = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        try {
            whole.executeWithoutResult(status -> settle(context, wanted, password));
        } catch (Refusal refusal) {
            throw new CannotStart(context.getBean(Words.class).text(refusal));
        }
    }

    private static void settle(ApplicationContext context, Wanted wanted, String password) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        Region region = wanted.region();
        Regions regions = context.getBean(Regions.class);
        regions.open(region);
        regions.noteAdminCode(region.code(), wanted.adminCode(), today);
        context.getBean(Authorities.class)
                .add(Authority.Level.REGION, wanted.adminCode(), region.nameKo());
        long id = context.getBean(Accounts.class).open(wanted.login(), wanted.person(), password);
        context.getBean(Offices.class).grant(Grant.of(id, Office.ADMINISTRATOR, today));
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
