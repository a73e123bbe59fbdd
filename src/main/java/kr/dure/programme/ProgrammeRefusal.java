package kr.dure.programme;

import java.util.List;
import kr.dure.kernel.Refusal;

/** Every "no" of this room. */
public abstract sealed class ProgrammeRefusal extends Refusal {

    private ProgrammeRefusal(Kind kind, String key, Object... args) {
        super(kind, key, args);
    }

    static ProgrammeRefusal absent(String key) {
        return new Absent(key);
    }

    static ProgrammeRefusal invalid(String key, Object... args) {
        return new Invalid(key, args);
    }

    static ProgrammeRefusal conflict(String key, Object... args) {
        return new Conflict(key, args);
    }

    static ProgrammeRefusal forbidden(String key, Object... args) {
        return new Forbidden(key, args);
    }

    /** No such programme, call, application or award within these walls, or not for these eyes. */
    public static final class Absent extends ProgrammeRefusal {
        private Absent(String key) {
            super(Kind.ABSENT, key);
        }
    }

    /** What was handed in cannot stand as it is. */
    public static final class Invalid extends ProgrammeRefusal {
        private Invalid(String key, Object... args) {
            super(Kind.INVALID, key, args);
        }
    }

    /** The paper is not in the state for this, or somebody was faster. */
    public static final class Conflict extends ProgrammeRefusal {
        private Conflict(String key, Object... args) {
            super(Kind.CONFLICT, key, args);
        }
    }

    /** This person may not: another part in the same application, or a conflict of interest. */
    public static final class Forbidden extends ProgrammeRefusal {
        private Forbidden(String key, Object... args) {
            super(Kind.FORBIDDEN, key, args);
        }
    }

    /** An application that cannot be handed in yet, with all that is wrong with it. */
    public static final class NotReady extends ProgrammeRefusal {

        private final transient List<Problem> problems;

        NotReady(List<Problem> problems) {
            super(Kind.INVALID, "programme.refusal.not-ready", problems.size());
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
