package kr.dure.party.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kr.dure.party.OrganisationFilter;
import kr.dure.party.OrganisationKind;
import kr.dure.party.RecognitionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they stand in the address; what cannot be read does not filter. */
public record ListQuery(
        @Nullable String kind,
        @Nullable String city,
        @Nullable String recognition,
        @Nullable String q,
        @Nullable String after) {

    OrganisationFilter filter() {
        return new OrganisationFilter(
                one(OrganisationKind.values(), kind),
                number(city),
                one(RecognitionKind.values(), recognition),
                words(),
                number(after));
    }

    public String words() {
        return q == null ? "" : q.strip();
    }

    public boolean isFiltered() {
        OrganisationFilter filter = filter();
        return filter.kind() != null
                || filter.authorityId() != null
                || filter.recognition() != null
                || !filter.words().isEmpty();
    }

    public boolean isFirst() {
        return number(after) == null;
    }

    /** The same filters at another address, from after that one on. */
    public String href(String path, @Nullable Long from) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "kind", kind);
        put(address, "city", city);
        put(address, "recognition", recognition);
        put(address, "q", words());
        put(address, "after", from == null ? null : from.toString());
        return address.encode(StandardCharsets.UTF_8).build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
