package kr.dure.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recognition to be written down.
 *
 * @param reach needed for a self-support enterprise, null for every other kind
 * @param lastDay null without an end
 * @param certificate number on the certificate, empty where there is none
 * @param issuer who recognised it, as the certificate says
 */
public record NewRecognition(
        long organisationId,
        RecognitionKind kind,
        @Nullable Reach reach,
        LocalDate from,
        @Nullable LocalDate lastDay,
        String certificate,
        String issuer) {

    /** A local self-support enterprise without an end. */
    public static NewRecognition selfSupport(long organisationId, LocalDate from, String issuer) {
        return new NewRecognition(
                organisationId, RecognitionKind.SELF_SUPPORT, Reach.LOCAL, from, null, "", issuer);
    }

    void check() {
        if ((kind == RecognitionKind.SELF_SUPPORT) != (reach != null)) {
            throw PartyRefusal.invalid("party.refusal.reach").at("reach");
        }
        if (lastDay != null && lastDay.isBefore(from)) {
            throw PartyRefusal.invalid("party.refusal.ends-before-start", from).at("lastDay");
        }
        if (certificate.length() > 60) {
            throw PartyRefusal.invalid("party.refusal.too-long", 60, certificate.length())
                    .at("certificate");
        }
        if (issuer.length() > 100) {
            throw PartyRefusal.invalid("party.refusal.too-long", 100, issuer.length()).at("issuer");
        }
    }
}
