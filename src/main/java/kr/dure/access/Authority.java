package kr.dure.access;

/**
 * A 시·도 or 시·군·구 of the region: it owns funds and recognises enterprises.
 *
 * @param adminCode the first two digits (시·도) or five (시·군·구) of the 법정동 code
 */
public record Authority(long id, Level level, String adminCode, String name) {

    /** The region itself, or a city or county in it. */
    public enum Level {
        REGION,
        CITY
    }
}
