package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;

/** One act on one line, ready to be entered. */
record Act(
        EntryKind kind,
        List<Leg> legs,
        About about,
        LocalDate valueDate,
        String key,
        String memo) {}
