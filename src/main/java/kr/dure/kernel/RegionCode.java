package kr.dure.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The immutable key of a region ({@code jeonbuk}, {@code daegu}). Administrative codes move (전북
 * 45→52 on 2024-01-18); this one never does.
 */
public record RegionCode(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[a-z]{3,20}");

    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a region code: " + value);
        }
    }

    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
