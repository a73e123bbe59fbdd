package kr.dure.screen;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A stretch of a list, paged by key: what comes in while somebody reads it moves no row to another
 * page.
 *
 * @param next where the list goes on, null at its end
 */
public record Keyed<T>(
        List<T> items, @Schema(description = "screen.api.next") @Nullable String next) {

    /** The most rows of a stretch. */
    public static final int MOST = 200;

    /** How many rows to read: one more than asked for tells whether there are more. */
    public static int reading(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Asked.wrongIn("limit", "screen.asked.limit", MOST);
        }
        return limit + 1;
    }

    /**
     * Of rows read with {@link #reading}.
     *
     * @param key what stands for a row in {@code after}
     */
    public static <T> Keyed<T> of(
            List<T> read, int limit, ToLongFunction<T> key, HttpServletRequest request) {
        if (read.size() <= limit) {
            return new Keyed<>(List.copyOf(read), null);
        }
        List<T> items = List.copyOf(read.subList(0, limit));
        String next =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam("after", key.applyAsLong(items.getLast()))
                        .replaceQueryParam("limit", limit)
                        .build()
                        .toUriString();
        return new Keyed<>(items, next);
    }

    /** Of all rows in the order of their keys, those after one. */
    public static <T> Keyed<T> after(
            long after, List<T> all, int limit, ToLongFunction<T> key, HttpServletRequest request) {
        List<T> read =
                all.stream()
                        .filter(each -> key.applyAsLong(each) > after)
                        .limit(reading(limit))
                        .toList();
        return of(read, limit, key, request);
    }
}
