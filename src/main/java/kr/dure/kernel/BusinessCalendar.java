package kr.dure.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Days on which public offices work: not Saturday, not Sunday, not a public holiday. Knows the
 * years 2000 to 2050. Elections and 임시공휴일 are facts in {@code kernel/special-days.csv}.
 */
public final class BusinessCalendar {

    private final Map<Integer, Holidays.Lunar> lunar;
    private final Set<LocalDate> special;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private BusinessCalendar(Map<Integer, Holidays.Lunar> lunar, Set<LocalDate> special) {
        this.lunar = lunar;
        this.special = special;
    }

    /** The calendar of public offices, read from the facts the program carries. */
    public static BusinessCalendar korean() {
        Map<Integer, Holidays.Lunar> lunar = new HashMap<>();
        for (String[] row : rows("/kernel/lunar-days.csv")) {
            lunar.put(
                    Integer.valueOf(row[0]),
                    new Holidays.Lunar(monthDay(row[1]), monthDay(row[2]), monthDay(row[3])));
        }
        Set<LocalDate> special =
                rows("/kernel/special-days.csv").stream()
                        .map(row -> LocalDate.parse(row[0]))
                        .collect(Collectors.toUnmodifiableSet());
        return new BusinessCalendar(Map.copyOf(lunar), special);
    }

    /**
     * Public holidays and their substitutes, whatever weekday they fall on.
     *
     * @throws IllegalArgumentException for a year outside 2000 to 2050
     */
    public Set<LocalDate> holidays(int year) {
        return years.computeIfAbsent(year, this::count);
    }

    /** Whether the holidays of the year are known. */
    public boolean knows(int year) {
        return lunar.containsKey(year);
    }

    public boolean isHoliday(LocalDate day) {
        return holidays(day.getYear()).contains(day);
    }

    public boolean isBusinessDay(LocalDate day) {
        return !Holidays.isWeekend(day) && !isHoliday(day);
    }

    /** The first business day after this one, which does not count itself. */
    public LocalDate next(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** The day itself if offices work, else the first on which they do: where a due date goes. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate due = day;
        while (!isBusinessDay(due)) {
            due = due.plusDays(1);
        }
        return due;
    }

    private Set<LocalDate> count(int year) {
        Holidays.Lunar moon = lunar.get(year);
        if (moon == null) {
            throw new IllegalArgumentException("no holidays known for " + year);
        }
        return Holidays.of(year, moon, special);
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private static List<String[]> rows(String resource) {
        var stream =
                Objects.requireNonNull(
                        BusinessCalendar.class.getResourceAsStream(resource), resource);
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
