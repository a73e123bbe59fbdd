package kr.dure.party.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** What select boxes of this room offer: value and words, in order. */
@Component
class Choices {

    private final Authorities authorities;
    private final Words words;

    Choices(Authorities authorities, Words words) {
        this.authorities = authorities;
        this.words = words;
    }

    Map<String, String> of(Enum<?>[] values, String prefix) {
        var options = new LinkedHashMap<String, String>();
        for (Enum<?> value : values) {
            options.put(value.name(), words.text(prefix + value.name()));
        }
        return options;
    }

    /** The cities and counties; a city officer has one. */
    Map<String, String> cities() {
        var options = new LinkedHashMap<String, String>();
        Acting acting = Acting.current();
        for (Authority each : authorities.all()) {
            if (acting.office() != Office.CITY_OFFICER
                    || Objects.equals(acting.authorityId(), each.id())) {
                options.put(Long.toString(each.id()), each.name());
            }
        }
        return options;
    }

    Map<Long, String> cityNames() {
        var names = new LinkedHashMap<Long, String>();
        authorities.all().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    static Map<String, String> numbered(List<Map.Entry<Long, String>> entries) {
        var options = new LinkedHashMap<String, String>();
        entries.forEach(each -> options.put(each.getKey().toString(), each.getValue()));
        return options;
    }
}
