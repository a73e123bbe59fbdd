package kr.dure.insight;

import java.util.Map;

/** A call as citizens see it. */
public record CallCard(
        String title,
        String say,
        String state,
        String badge,
        boolean open,
        Map<String, String> facts,
        String href) {}
