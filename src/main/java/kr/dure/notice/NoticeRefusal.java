package kr.dure.notice;

import kr.dure.kernel.Refusal;

/** Why a notice cannot be opened. */
public final class NoticeRefusal extends Refusal {

    private NoticeRefusal(Kind kind, String word) {
        super(kind, "notice.refusal." + word);
    }

    static NoticeRefusal absent() {
        return new NoticeRefusal(Kind.ABSENT, "absent");
    }
}
