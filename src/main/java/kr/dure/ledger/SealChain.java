package kr.dure.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule of the seals, written a second time and apart from the database that makes them: seal =
 * SHA-256 over the 32 bytes of the seal before (zeros for the first) and, in the order of entries
 * and their postings, each line in UTF-8 with a line feed.
 */
final class SealChain implements SealTable.LineReader {

    private static final String NOTHING = "00".repeat(32);

    private final Map<LocalDate, SealTable.Link> links = new TreeMap<>();
    private final Map<LocalDate, Day> days = new TreeMap<>();

    private static final class Day {
        private final MessageDigest digest = sha256();
        private long lastEntry;
        private int entries;
    }

    SealChain(List<SealTable.Link> links) {
        links.forEach(link -> this.links.put(link.day(), link));
    }

    @Override
    public void line(LocalDate day, long entryId, String line) {
        Day read = days.computeIfAbsent(day, this::begin);
        if (read.lastEntry != entryId) {
            read.entries++;
            read.lastEntry = entryId;
        }
        read.digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What differs, the first day first. Call once, after the last line. */
    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        days.forEach((day, read) -> {
            if (!links.containsKey(day)) {
                found.add(seal(day, "a seal", "none"));
            }
        });
        String before = NOTHING;
        int nr = 0;
        for (SealTable.Link link : links.values()) {
            nr++;
            Day read = days.getOrDefault(link.day(), begin(link.day()));
            String hash = HexFormat.of().formatHex(read.digest.digest());
            if (link.nr() != nr) {
                found.add(seal(link.day(), "seal " + nr, "seal " + link.nr()));
            }
            if (!link.previous().equals(before)) {
                found.add(seal(link.day(), "after " + before, "after " + link.previous()));
            }
            if (!link.hash().equals(hash) || link.entries() != read.entries) {
                found.add(seal(link.day(), link.hash(), hash));
            }
            before = link.hash();
        }
        return found;
    }

    private Day begin(LocalDate day) {
        Day begun = new Day();
        SealTable.Link link = links.get(day);
        begun.digest.update(HexFormat.of().parseHex(link == null ? NOTHING : link.previous()));
        return begun;
    }

    private static Difference seal(LocalDate day, String expected, String found) {
        return new Difference(Difference.Check.SEAL, day.toString(), expected, found);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
