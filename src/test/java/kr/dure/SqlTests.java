package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.dure.Sources.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Every statement of the house is a constant of an {@code XxxTable}, so every one can be shown to
 * the server before anybody runs it.
 */
@HouseTest
class SqlTests {

    private record Statement(String room, String name, String sql) {}

    private static final Pattern QUERY =
            Pattern.compile("(?s)\\s*(select|insert|update|delete|merge|with|values)\\b.*");
    private static final Pattern COMMAND = Pattern.compile("(?s)\\s*(call|lock|set|notify)\\b.*");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*");
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:from|join|into|update|using)\\s+(?:(?:only|lateral)\\s+)?(\\w+)\\.\\w+"
                            + "|\\b(\\w+)\\.\\w+\\s*\\(");
    private static final Pattern MACHINE_CLOCK =
            Pattern.compile(
                    "(?i)\\b(?:(?:now|timeofday|\\w+_timestamp)\\s*\\("
                            + "|current_(?:date|time|timestamp)\\b|local(?:time|timestamp)\\b)");
    private static final Set<String> EVERYBODYS = Set.of("dure", "pg_catalog", "excluded");

    private static final String SIMPLE = "?preferQueryMode=simple";

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.datasource.username}")
    String user;

    @Value("${spring.datasource.password}")
    String password;

    @Test
    void showsEveryStatementToTheServer() throws Exception {
        List<String> found = new ArrayList<>();
        for (Statement statement : statements()) {
            String problem = problem(statement);
            if (problem != null) {
                found.add(statement.name() + ": " + problem);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void namesOnlyTheTablesOfItsOwnRoom() throws Exception {
        List<String> found = new ArrayList<>();
        for (Statement statement : statements()) {
            for (String schema : schemasIn(statement.sql())) {
                boolean own = schema.equals(statement.room()) && !schema.equals("insight");
                if (!own && !EVERYBODYS.contains(schema)) {
                    found.add(statement.name() + " names " + schema);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void takesTheMomentFromTheClockOfTheHouse() throws Exception {
        List<String> found = new ArrayList<>();
        for (Statement statement : statements()) {
            if (MACHINE_CLOCK.matcher(unquoted(statement.sql())).find()) {
                found.add(statement.name());
            }
        }
        for (Path migration : Sources.under(Sources.RESOURCES, ".sql")) {
            if (MACHINE_CLOCK.matcher(unquoted(Sources.text(migration))).find()) {
                found.add(migration.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void putsNoStatementTogetherAtRunTime() {
        List<String> found = new ArrayList<>();
        for (Unit unit : Sources.parsed(Sources.MAIN)) {
            String source = Sources.text(unit.path());
            if (source.contains("JdbcClient")) {
                unit.tree().accept(new FindsComposedSql(unit, found), null);
            }
        }
        assertThat(found).as("SQL that no test can see").isEmpty();
    }

    /** What the server says against it: of names, types, and the rights of the application. */
    private @Nullable String problem(Statement statement) {
        if (COMMAND.matcher(statement.sql()).matches()) {
            return null;
        }
        String marked =
                NamedParameterUtils.substituteNamedParameters(
                        statement.sql(), EmptySqlParameterSource.INSTANCE);
        // EXPLAIN of a generic plan looks at names, types and rights, and runs nothing. Marked
        // parameters stay in its text, which only the simple protocol sends as it is.
        try (Connection connection = DriverManager.getConnection(url + SIMPLE, user, password);
                var ask = connection.createStatement()) {
            ask.execute("set dure.region = 'jeonbuk'");
            ask.execute("set dure.now = '2026-11-22T09:00:00+09'");
            ask.execute("explain (generic_plan) " + connection.nativeSQL(marked));
            return null;
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static Set<String> schemasIn(String sql) {
        Set<String> schemas = new TreeSet<>();
        var names = NAMED.matcher(unquoted(sql));
        while (names.find()) {
            schemas.add(names.group(1) == null ? names.group(2) : names.group(1));
        }
        return schemas;
    }

    private static String unquoted(String sql) {
        return QUOTED.matcher(sql).replaceAll("''");
    }

    private static List<Statement> statements() throws Exception {
        List<Statement> statements = new ArrayList<>();
        for (Class<?> table : tables()) {
            for (Field field : table.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    String sql = (String) field.get(null);
                    if (QUERY.matcher(sql).matches() || COMMAND.matcher(sql).matches()) {
                        String room = table.getPackageName().split("\\.", -1)[2];
                        String name = table.getSimpleName() + "." + field.getName();
                        statements.add(new Statement(room, room + "." + name, sql));
                    }
                }
            }
        }
        assertThat(statements).isNotEmpty();
        return statements;
    }

    private static List<Class<?>> tables() throws IOException, ClassNotFoundException {
        var reader = new CachingMetadataReaderFactory();
        List<Class<?>> tables = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:kr/dure/**/*Table.class")) {
            String name = reader.getMetadataReader(file).getClassMetadata().getClassName();
            tables.add(Class.forName(name));
        }
        return tables;
    }

    /** A statement written in a method, or joined from pieces there. */
    private static final class FindsComposedSql
            extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Unit unit;
        private final List<String> found;
        private boolean inMethod;

        FindsComposedSql(Unit unit, List<String> found) {
            this.unit = unit;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            inMethod = true;
            super.visitMethod(method, nothing);
            inMethod = false;
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void nothing) {
            if (inMethod
                    && binary.getKind() == Tree.Kind.PLUS
                    && (isConstant(binary.getLeftOperand())
                            || isConstant(binary.getRightOperand()))) {
                found.add(unit.at(binary) + " " + binary);
            }
            return super.visitBinary(binary, nothing);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (inMethod
                    && literal.getValue() instanceof String text
                    && QUERY.matcher(text).matches()
                    && text.contains(" ")) {
                found.add(unit.at(literal) + " " + text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable Void nothing) {
            String name = call.getMethodSelect().toString();
            if (inMethod && (name.endsWith(".formatted") || name.equals("String.format"))) {
                found.add(unit.at(call) + " " + name);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static boolean isConstant(ExpressionTree operand) {
            return operand.getKind() == Tree.Kind.IDENTIFIER
                    && operand.toString().matches("[A-Z][A-Z0-9_]*");
        }
    }
}
