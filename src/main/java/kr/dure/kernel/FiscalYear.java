package kr.dure.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/**
 * The year money belongs to: 1 January to 31 December, with books that stay open a little longer
 * (지방기금법 제7조).
 */
public record FiscalYear(int year) implements Comparable<FiscalYear>, Serializable {

    public FiscalYear {
        if (year < 1950 || year > 2200) {
            throw new IllegalArgumentException("not a fiscal year: " + year);
        }
    }

    public static FiscalYear of(int year) {
        return new FiscalYear(year);
    }

    /** The fiscal year a day lies in. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    public boolean contains(LocalDate day) {
        return day.getYear() == year;
    }

    /** The last day on which what the year owes may still be received and paid: 20 January. */
    public LocalDate outstandingUntil() {
        return LocalDate.of(year + 1, Month.JANUARY, 20);
    }

    /** The day on which the year's books are closed: 10 February. */
    public LocalDate booksClose() {
        return LocalDate.of(year + 1, Month.FEBRUARY, 10);
    }

    /** Whether money moved on this day may still be booked to this year. */
    public boolean takes(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(outstandingUntil());
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
