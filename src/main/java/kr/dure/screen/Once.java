package kr.dure.screen;

import java.util.function.Supplier;
import kr.dure.access.KeptAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does what a program asks once, however often it asks it under the same key. */
@Component
public class Once {

    /** The header of the key. */
    public static final String KEY = "Idempotency-Key";

    /** Says that an answer was kept from before, and nothing was done now. */
    public static final String AGAIN = "Idempotency-Replayed";

    /**
     * What was done.
     *
     * @param location where the thing made is found; null where nothing was made
     */
    public record Done(int status, @Nullable String location, Object body) {

        public static Done created(String location, Object body) {
            return new Done(201, location, body);
        }
    }

    private final KeptAnswers kept;
    private final JsonMapper mapper;

    Once(KeptAnswers kept, JsonMapper mapper) {
        this.kept = kept;
        this.mapper = mapper;
    }

    /** The act and the answer kept for it are one transaction. */
    public ResponseEntity<String> act(Asked asked, Supplier<Done> act) {
        KeptAnswers.Answer answer =
                kept.once(asked.key(), asked.fingerprint(), () -> written(act.get()));
        var head =
                ResponseEntity.status(answer.status())
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(AGAIN, Boolean.toString(answer.again()));
        String location = answer.location();
        return (location == null ? head : head.header(HttpHeaders.LOCATION, location))
                .body(answer.body());
    }

    private KeptAnswers.Answer written(Done done) {
        String body = mapper.writeValueAsString(done.body());
        return new KeptAnswers.Answer(done.status(), done.location(), body, false);
    }
}
