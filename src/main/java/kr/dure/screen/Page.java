package kr.dure.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given: the words, who looks, what day it is, and how figures are shown.
 *
 * @param acting who looks; null where no region is known yet
 * @param place the region as people call it, empty where none is known
 * @param path the address asked for, without its query
 * @param switched the address of this page in the other language
 * @param done a sentence about what was just done, shown once
 * @param unread notices not read yet
 * @param demo whether today can be moved
 */
public record Page(
        Words words,
        @Nullable Acting acting,
        String place,
        String path,
        String switched,
        LocalDate today,
        @Nullable Csrf csrf,
        List<NavItem> nav,
        @Nullable String done,
        long unread,
        boolean demo) {

    /** The hidden field that proves a form came from this house. */
    public record Csrf(String name, String token) {}

    /** A line of the navigation. */
    public record NavItem(String href, String key, String icon, boolean current) {}

    /** The language the page is read in. */
    public Language language() {
        return Language.current();
    }

    /** An article of law as it is cited. */
    public String article(String article) {
        return words.article(article);
    }

    public String text(String key, Object... args) {
        return words.text(key, args);
    }

    public boolean isSignedIn() {
        return acting != null && acting.office() != Office.VISITOR;
    }

    /** Whether the navigation has this address, so that a page shows no way to a closed door. */
    public boolean leads(String href) {
        return nav.stream().anyMatch(item -> item.href().equals(href));
    }

    public boolean isAnyOf(Office... offices) {
        return acting != null && acting.isAnyOf(offices);
    }

    public String officeName() {
        return acting == null ? "" : text("access.office." + acting.office().name());
    }

    public String won(Won won) {
        return Shown.won(won);
    }

    public String count(long count) {
        return Shown.count(count);
    }

    public String briefWon(Won won) {
        return Shown.briefWon(won);
    }

    public String month(YearMonth month) {
        return Shown.month(month);
    }

    public String date(LocalDate date) {
        return Shown.date(date);
    }

    public String day(LocalDate date) {
        return Shown.day(date);
    }

    public String until(Instant moment) {
        return Shown.until(moment);
    }

    public String moment(Instant moment) {
        return Shown.moment(moment);
    }

    public String percent(int rateBp) {
        return Shown.percent(rateBp);
    }

    public String share(Won part, Won whole) {
        return Shown.share(part, whole);
    }
}
