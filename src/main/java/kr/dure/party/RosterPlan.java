package kr.dure.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What taking a list over would do, row by row.
 *
 * @param leftOut rows of other regions: name of the 시·도 and how many
 * @param missing self-support enterprises of the register that the list does not name; nothing
 *     happens to them
 */
public record RosterPlan(
        List<Line> lines, List<BadRow> bad, Map<String, Integer> leftOut, List<String> missing) {

    /** One row that can be taken over. */
    public sealed interface Line {
        long line();

        String name();

        String city();
    }

    /** Not in the register yet. */
    public record Added(long line, String name, String city, String industry, Reach reach)
            implements Line {}

    /** In the register, with other facts. */
    public record Changed(
            long line, String name, String city, long organisationId, List<Change> changes)
            implements Line {}

    /** In the register as the list has it. */
    public record Same(long line, String name, String city, long organisationId) implements Line {}

    /** A fact that would change; names of people are not shown. */
    public record Change(Field field, String before, String after) {}

    public enum Field {
        NAME,
        REPRESENTATIVE,
        INDUSTRY,
        BUSINESS_TYPE,
        ADDRESS,
        REACH
    }

    public List<Added> added() {
        return only(Added.class);
    }

    public List<Changed> changed() {
        return only(Changed.class);
    }

    public List<Same> same() {
        return only(Same.class);
    }

    public int leftOutCount() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All or nothing: one bad row holds all of them back. */
    public boolean canBeTaken() {
        return bad.isEmpty();
    }

    public boolean changesNothing() {
        return added().isEmpty() && changed().isEmpty();
    }

    /** The same as long as the plan is: what a person confirms is what they have seen. */
    public String fingerprint() {
        try {
            byte[] seen = (lines + "|" + bad).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(seen))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends Line> List<T> only(Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
