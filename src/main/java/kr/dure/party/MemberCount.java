package kr.dure.party;

import java.time.LocalDate;

/**
 * How many people an organisation counted on a day. Those who left the status of recipient or
 * near-poor after the founding still count as such (국민기초생활 보장법 제18조).
 *
 * @param members 구성원, all of them
 * @param recipients 수급자 among the members
 * @param nearPoor 차상위자 among the members, nobody counted twice
 * @param disadvantaged 취약계층 among the members; recipients and near-poor are of these too
 * @param workers 근로자, members or not
 */
public record MemberCount(
        LocalDate asOf, int members, int recipients, int nearPoor, int disadvantaged, int workers) {

    /** The highest number that is believed of one organisation; above it somebody mistyped. */
    public static final int MOST = 100_000;

    void check() {
        least("members", members);
        least("recipients", recipients);
        least("nearPoor", nearPoor);
        least("disadvantaged", disadvantaged);
        least("workers", workers);
        if (recipients + nearPoor > members) {
            throw PartyRefusal.invalid(
                            "party.refusal.count-over-members", recipients + nearPoor, members)
                    .at("recipients");
        }
        if (disadvantaged > members) {
            throw PartyRefusal.invalid("party.refusal.count-over-members", disadvantaged, members)
                    .at("disadvantaged");
        }
    }

    private static void least(String field, int count) {
        if (count < 0 || count > MOST) {
            throw PartyRefusal.invalid("party.refusal.count-unbelievable", count, MOST).at(field);
        }
    }
}
