package kr.dure.gap;

import java.time.LocalDate;
import java.util.List;
import kr.dure.party.Recognitions.Span;

/**
 * When an enterprise was one that may be supported: recognised as a self-support enterprise and in
 * business (국민기초생활 보장법 제18조).
 */
record Standing(List<Span> spans) {

    static final Standing NONE = new Standing(List.of());

    Standing {
        spans = List.copyOf(spans);
    }

    boolean holdsOn(LocalDate day) {
        return spans.stream().anyMatch(each -> each.holdsOn(day));
    }
}
