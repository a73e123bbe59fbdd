package kr.dure.programme;

/**
 * One line of terms in words.
 *
 * @param labelKey the key of the label in the message files of the instrument's room
 * @param value the value as it is read, unit included ("1억원", "연 1.0%", "12개월 또는 24개월")
 */
public record Shown(String labelKey, String value) {}
