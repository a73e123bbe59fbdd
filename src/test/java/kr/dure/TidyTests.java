package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dure.Sources.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What keeps good code good is its tail, so the tail is held here. */
class TidyTests {

    private static final int LINE = 100;
    private static final int METHOD_LINES = 40;
    private static final int FILE_LINES = 400;
    private static final int TEST_FILE_LINES = 600;
    private static final int PARAMETERS = 6;

    /** Names that say nothing about the business. */
    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Service|D[Tt][Oo]|Data|Info)");

    private static final List<Unit> UNITS = Sources.parsed(Sources.MAIN, Sources.TESTS);

    @Test
    void readsTheWholeHouse() {
        assertThat(UNITS).hasSizeGreaterThan(20);
    }

    @Test
    void keepsLinesShort() {
        List<String> found = new ArrayList<>();
        Stream.of(
                        Sources.under(Sources.MAIN, ".java"),
                        Sources.under(Sources.TESTS, ".java"),
                        Sources.under(Sources.RESOURCES, ".sql"))
                .flatMap(List::stream)
                .forEach(file -> findLongLines(file, found));
        assertThat(found).as("lines over " + LINE).isEmpty();
    }

    @Test
    void keepsFilesShort() {
        List<String> found = new ArrayList<>();
        for (Unit unit : UNITS) {
            long lines = Sources.text(unit.path()).lines().count();
            int most = unit.path().startsWith(Sources.TESTS) ? TEST_FILE_LINES : FILE_LINES;
            if (lines > most) {
                found.add(unit.path() + " has " + lines + " lines, over " + most);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void keepsMethodsShort() {
        List<String> found = new ArrayList<>();
        eachMethod((unit, owner, method) -> {
            long lines = unit.endLine(method) - unit.line(method) + 1;
            if (lines > METHOD_LINES) {
                found.add(unit.at(method) + " " + method.getName() + ": " + lines);
            }
        });
        assertThat(found).as("methods over " + METHOD_LINES + " lines").isEmpty();
    }

    @Test
    void keepsParametersFew() {
        List<String> found = new ArrayList<>();
        eachMethod((unit, owner, method) -> {
            int count = method.getParameters().size();
            if (count > PARAMETERS && !isConstructorOfRecord(owner, method)) {
                found.add(unit.at(method) + " " + method.getName() + ": " + count);
            }
        });
        assertThat(found).as("over " + PARAMETERS + " parameters").isEmpty();
    }

    @Test
    void namesTypesAfterTheBusiness() {
        List<String> found = new ArrayList<>();
        for (Unit unit : UNITS) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                    if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                        found.add(unit.at(type) + " " + type.getSimpleName());
                    }
                    return super.visitClass(type, nothing);
                }
            }.scan(unit.tree(), null);
        }
        assertThat(found).as("names that say nothing").isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        List<String> found = new ArrayList<>();
        var later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
        for (Unit unit : UNITS) {
            if (later.matcher(Sources.text(unit.path())).find()) {
                found.add(unit.path().toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static void findLongLines(Path file, List<String> found) {
        int number = 0;
        for (String line : Sources.text(file).lines().toList()) {
            number++;
            if (line.codePointCount(0, line.length()) > LINE) {
                found.add(file + ":" + number);
            }
        }
    }

    private static boolean isConstructorOfRecord(ClassTree owner, MethodTree method) {
        return owner.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    }

    private interface Look {
        void at(Unit unit, ClassTree owner, MethodTree method);
    }

    private static void eachMethod(Look look) {
        for (Unit unit : UNITS) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                    type.getMembers().stream()
                            .filter(MethodTree.class::isInstance)
                            .map(MethodTree.class::cast)
                            .forEach(method -> look.at(unit, type, method));
                    return super.visitClass(type, nothing);
                }
            }.scan(unit.tree(), null);
        }
    }
}
