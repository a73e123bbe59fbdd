package kr.dure.demo;

import java.time.LocalDate;
import kr.dure.kernel.Refusal;

/** What the demo's clock will not do. */
abstract sealed class DemoRefusal extends Refusal {

    private DemoRefusal(Kind kind, String key, Object... args) {
        super(kind, key, args);
    }

    /** Books are written in the order of days, so a demo's today only goes forward. */
    static final class Backward extends DemoRefusal {
        Backward(LocalDate today) {
            super(Kind.INVALID, "demo.refusal.backward", today);
        }
    }

    /** Further than anybody could want to look. */
    static final class TooFar extends DemoRefusal {
        TooFar(LocalDate most) {
            super(Kind.INVALID, "demo.refusal.too-far", most);
        }
    }

    /** A real house lives by the real day. */
    static final class NoDemo extends DemoRefusal {
        NoDemo() {
            super(Kind.ABSENT, "demo.refusal.no-demo");
        }
    }
}
