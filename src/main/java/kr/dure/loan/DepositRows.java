package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import kr.dure.access.Acting;
import kr.dure.access.Vault;
import kr.dure.loan.DepositRowTable.Sealed;
import kr.dure.loan.Deposits.DepositFile;
import kr.dure.loan.Deposits.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the rows of a file, many at once, names sealed; a row that is there already stays so. */
@Component
class DepositRows {

    private static final int AT_ONCE = 2_000;

    private final DepositRowTable table;
    private final Vault vault;

    DepositRows(DepositRowTable table, Vault vault) {
        this.table = table;
        this.vault = vault;
    }

    Entry enter(DepositFile file) {
        return new Entry(file);
    }

    /** One file on its way in. */
    final class Entry implements Consumer<DepositLine> {

        private final DepositFile file;
        private final List<Sealed> waiting = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, String> contents = new HashMap<>();
        private int fresh;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        private Entry(DepositFile file) {
            this.file = file;
        }

        @Override
        public void accept(DepositLine line) {
            first = first == null || line.on().isBefore(first) ? line.on() : first;
            last = last == null || line.on().isAfter(last) ? line.on() : last;
            int place = places.merge(line.content() + "|" + line.account(), 1, Integer::sum);
            String key = mark(file.profile().id() + "|" + line.key(place));
            String content = mark(line.content());
            String before = contents.putIfAbsent(key, content);
            if (before == null) {
                waiting.add(sealed(line, key, content));
            } else if (!before.equals(content)) {
                throw DepositRefusal.otherContent(line.line(), line.reference());
            }
            if (waiting.size() >= AT_ONCE) {
                write();
            }
        }

        private Sealed sealed(DepositLine line, String key, String content) {
            byte[] memo = line.memo().isEmpty() ? null : vault.seal(line.memo());
            return new Sealed(
                    line,
                    key,
                    content,
                    vault.seal(line.payer()),
                    Payers.masked(line.payer()),
                    memo);
        }

        private String mark(String text) {
            return HexFormat.of().formatHex(vault.mark("deposit:" + text));
        }

        private void write() {
            if (!waiting.isEmpty()) {
                table.clash(file.profile().id(), waiting)
                        .ifPresent(each -> {
                            throw DepositRefusal.otherContent(each.line(), each.reference());
                        });
                fresh += table.add(file.id(), file.profile().id(), waiting);
                waiting.clear();
            }
        }

        /** What was in the file, once all of it was accepted. */
        Taken taken(DepositLines lines) {
            write();
            Acting acting = Acting.current();
            return new Taken(
                    acting.accountId(),
                    Instant.EPOCH,
                    lines.count(),
                    lines.count() - fresh,
                    lines.leftOut(),
                    lines.sum(),
                    Objects.requireNonNull(first),
                    Objects.requireNonNull(last));
        }
    }
}
