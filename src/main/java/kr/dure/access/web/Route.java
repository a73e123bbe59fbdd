package kr.dure.access.web;

import java.util.EnumSet;
import java.util.Set;
import kr.dure.access.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table of routes.
 *
 * @param method the HTTP method, or * for any
 * @param who everybody, any person who has signed in, or the offices named
 */
record Route(String method, PathPattern path, Who who, Set<Office> offices) {

    /** Whom a route lets through. */
    enum Who {
        EVERYBODY,
        PERSON,
        OFFICES
    }

    /** The only writing of an auditor: their own session, password and tokens. */
    private static final Set<String> OWN =
            Set.of("/office", "/password", "/sign-out", "/tokens", "/tokens/{id}/revocation");

    /**
     * Reads a line: offices are {@code -} for everybody, {@code person} for who has signed in, even
     * without an office, {@code *} for any office, or names joined by {@code |}.
     */
    static Route read(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3 || !cells[1].startsWith("/")) {
            throw new IllegalStateException("not a route: " + line);
        }
        PathPattern path = PathPatternParser.defaultInstance.parse(cells[1]);
        Route route =
                switch (cells[2]) {
                    case "-" -> new Route(cells[0], path, Who.EVERYBODY, Set.of());
                    case "person" -> new Route(cells[0], path, Who.PERSON, Set.of());
                    default -> new Route(cells[0], path, Who.OFFICES, offices(cells[2]));
                };
        route.checkAuditor(line);
        return route;
    }

    boolean answers(String wanted) {
        return method.equals("*")
                || method.equals(wanted)
                || method.equals("GET") && wanted.equals("HEAD");
    }

    /**
     * @param office the office of who has signed in; null while none is chosen
     */
    boolean lets(boolean signedIn, @Nullable Office office) {
        return switch (who) {
            case EVERYBODY -> true;
            case PERSON -> signedIn;
            case OFFICES -> signedIn && office != null && offices.contains(office);
        };
    }

    private static Set<Office> offices(String cell) {
        Set<Office> offices = EnumSet.noneOf(Office.class);
        for (String name : cell.split("\\|", -1)) {
            for (Office office : Office.values()) {
                if (office.isGrantable() && (name.equals("*") || name.equals(office.name()))) {
                    offices.add(office);
                }
            }
        }
        boolean understood = cell.equals("*") || offices.size() == cell.split("\\|", -1).length;
        if (!understood) {
            throw new IllegalStateException("not offices: " + cell);
        }
        return offices;
    }

    private void checkAuditor(String line) {
        boolean writes = !method.equals("GET");
        boolean own = OWN.contains(path.getPatternString());
        if (writes && offices.contains(Office.AUDITOR) && !own) {
            throw new IllegalStateException(
                    "an auditor changes nothing; name the other offices: " + line);
        }
        if (writes && who == Who.PERSON && !own) {
            throw new IllegalStateException("an auditor is a person too: " + line);
        }
    }
}
