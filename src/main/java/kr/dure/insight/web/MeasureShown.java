package kr.dure.insight.web;

import java.util.Locale;
import kr.dure.insight.Measure;

/** A measure in words. */
final class MeasureShown {

    private MeasureShown() {}

    /** 12.34, or "" where there is nothing to be a part of. */
    static String percent(Measure measure) {
        Long points = measure.basisPoints();
        if (points == null) {
            return "";
        }
        long whole = Math.abs(points);
        return String.format(
                Locale.ROOT, "%s%d.%02d", points < 0 ? "-" : "", whole / 100, whole % 100);
    }
}
