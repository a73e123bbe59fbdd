package kr.dure.kernel;

import static kr.dure.kernel.Holidays.MadeUp.NEVER;
import static kr.dure.kernel.Holidays.MadeUp.SUNDAY;
import static kr.dure.kernel.Holidays.MadeUp.WEEKEND;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of one year by rule, with their substitutes (관공서의 공휴일에 관한 규정 제2조, 제3조; 대통령령
 * 제36290호 of 2026-04-30). 2000 and later.
 */
final class Holidays {

    /** Which weekend days a substitute makes up for. */
    enum MadeUp {
        NEVER,
        SUNDAY,
        WEEKEND
    }

    private record Holiday(LocalDate day, MadeUp madeUp) {}

    /** First and last year as a holiday, and the first year in which substitutes were given. */
    private record Fixed(int month, int day, int first, int last, int madeUpSince) {}

    private static final int ALWAYS = 0;
    private static final int NEVER_YET = 9999;

    private static final List<Fixed> FIXED =
            List.of(
                    new Fixed(1, 1, ALWAYS, NEVER_YET, NEVER_YET), // 1월 1일
                    new Fixed(3, 1, ALWAYS, NEVER_YET, 2022), // 3·1절
                    new Fixed(4, 5, ALWAYS, 2005, NEVER_YET), // 식목일
                    new Fixed(5, 1, 2026, NEVER_YET, 2026), // 노동절
                    new Fixed(5, 5, ALWAYS, NEVER_YET, 2014), // 어린이날
                    new Fixed(6, 6, ALWAYS, NEVER_YET, NEVER_YET), // 현충일
                    new Fixed(7, 17, ALWAYS, 2007, NEVER_YET), // 제헌절
                    new Fixed(7, 17, 2026, NEVER_YET, 2026), // 제헌절, again since 2026-05-11
                    new Fixed(8, 15, ALWAYS, NEVER_YET, 2021), // 광복절
                    new Fixed(10, 3, ALWAYS, NEVER_YET, 2021), // 개천절
                    new Fixed(10, 9, 2013, NEVER_YET, 2021), // 한글날
                    new Fixed(12, 25, ALWAYS, NEVER_YET, 2023)); // 기독탄신일

    /** The days in the solar calendar of a year's three feasts that go by the moon. */
    record Lunar(MonthDay seollal, MonthDay buddha, MonthDay chuseok) {}

    private Holidays() {}

    /** All holidays of the year, {@code special} days (elections, 임시공휴일) among them. */
    static Set<LocalDate> of(int year, Lunar lunar, Set<LocalDate> special) {
        List<Holiday> regular = regular(year, lunar);
        Set<LocalDate> days = new TreeSet<>();
        regular.forEach(holiday -> days.add(holiday.day()));
        special.stream().filter(day -> day.getYear() == year).forEach(days::add);
        for (Holiday holiday : regular) {
            if (earnsSubstitute(holiday, regular)) {
                days.add(firstWorkingDayAfter(holiday.day(), days));
            }
        }
        return Set.copyOf(days);
    }

    private static List<Holiday> regular(int year, Lunar lunar) {
        List<Holiday> holidays = new ArrayList<>();
        for (Fixed fixed : FIXED) {
            if (fixed.first() <= year && year <= fixed.last()) {
                MadeUp madeUp = year >= fixed.madeUpSince() ? WEEKEND : NEVER;
                holidays.add(new Holiday(LocalDate.of(year, fixed.month(), fixed.day()), madeUp));
            }
        }
        holidays.add(new Holiday(lunar.buddha().atYear(year), year >= 2023 ? WEEKEND : NEVER));
        for (MonthDay feast : List.of(lunar.seollal(), lunar.chuseok())) {
            for (int offset = -1; offset <= 1; offset++) {
                holidays.add(
                        new Holiday(
                                feast.atYear(year).plusDays(offset),
                                year >= 2014 ? SUNDAY : NEVER));
            }
        }
        holidays.sort(Comparator.comparing(Holiday::day));
        return holidays;
    }

    /** Two holidays on one working day have lost one day between them, so only one earns it. */
    private static boolean earnsSubstitute(Holiday holiday, List<Holiday> regular) {
        DayOfWeek weekday = holiday.day().getDayOfWeek();
        return switch (weekday) {
            case SUNDAY -> holiday.madeUp() != NEVER;
            case SATURDAY -> holiday.madeUp() == WEEKEND;
            default -> holiday == firstMadeUpOf(together(holiday.day(), regular));
        };
    }

    private static List<Holiday> together(LocalDate day, List<Holiday> regular) {
        return regular.stream().filter(holiday -> holiday.day().equals(day)).toList();
    }

    private static @Nullable Holiday firstMadeUpOf(List<Holiday> together) {
        return together.size() < 2
                ? null
                : together.stream().filter(h -> h.madeUp() != NEVER).findFirst().orElse(null);
    }

    private static LocalDate firstWorkingDayAfter(LocalDate day, Set<LocalDate> days) {
        LocalDate next = day.plusDays(1);
        while (isWeekend(next) || days.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
