package kr.dure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** Who may call whom, and where time and SQL come from. */
class ModuleTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("kr.dure", "gg.jte.generated");

    private static final Pattern FOREIGN =
            Pattern.compile("(org\\.springframework|javax?\\.sql)\\b.*");

    @Test
    void keepsTheWallsBetweenRooms() {
        ApplicationModules.of(Dure.class).verify();
    }

    @Test
    void takesTodayFromTheClockOfTheHouse() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.dure.demo..")
                .should()
                .callMethodWhere(readsTheMachinesClock())
                .because("the one Clock is the only source of today")
                .check(HOUSE);
    }

    @Test
    void makesClocksInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kr.dure.database..", "kr.dure.demo..")
                .should()
                .callMethodWhere(makesAClock())
                .because("the one Clock is the only source of today")
                .check(HOUSE);
    }

    @Test
    void keepsTheKernelFreeOfSpringAndSql() {
        noClasses()
                .that()
                .resideInAPackage("kr.dure.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(
                        describe(
                                "belong to Spring or to a database",
                                type -> FOREIGN.matcher(type.getPackageName()).matches()))
                .check(HOUSE);
    }

    @Test
    void speaksSqlInTablesOnly() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .resideOutsideOfPackage("kr.dure.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(
                        describe(
                                "a way to run SQL",
                                type ->
                                        type.isAssignableTo(JdbcClient.class)
                                                || type.isAssignableTo(JdbcOperations.class)
                                                || type.isAssignableTo(
                                                        NamedParameterJdbcOperations.class)))
                .because("every statement of a room stands in its XxxTable")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return describe(
                "read the machine's clock",
                call -> {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    boolean byClock =
                            call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(Clock.class));
                    boolean now = owner.startsWith("java.time.") && name.equals("now") && !byClock;
                    return now
                            || (owner.equals("java.lang.System")
                                    && name.equals("currentTimeMillis"));
                });
    }

    private static DescribedPredicate<JavaCall<?>> makesAClock() {
        return describe(
                "make a clock",
                call ->
                        call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system"));
    }
}
