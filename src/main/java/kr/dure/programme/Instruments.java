package kr.dure.programme;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The instruments other rooms brought along, by code. */
@Component
class Instruments {

    private final Map<String, Instrument> byCode;

    Instruments(List<Instrument> instruments) {
        this.byCode =
                instruments.stream()
                        .collect(Collectors.toMap(Instrument::code, Function.identity()));
    }

    /**
     * @throws ProgrammeRefusal.Invalid where no room brings one of this code
     */
    Instrument named(String code) {
        Instrument instrument = byCode.get(code);
        if (instrument == null) {
            throw ProgrammeRefusal.invalid("programme.refusal.instrument-unknown", code);
        }
        return instrument;
    }
}
