package kr.dure.party;

/** What an organisation may be recognised as; several of them at once, each kind once. */
public enum RecognitionKind {
    /** 자활기업 (국민기초생활 보장법 제18조). */
    SELF_SUPPORT,
    /** 예비사회적기업: designated for up to three years. */
    PRE_SOCIAL,
    /** 사회적기업 (사회적기업 육성법 제7조). */
    SOCIAL,
    /** 마을기업. */
    VILLAGE,
    /** 협동조합 (협동조합 기본법 제15조). */
    COOPERATIVE,
    /** 사회적협동조합 (협동조합 기본법 제85조). */
    SOCIAL_COOPERATIVE
}
