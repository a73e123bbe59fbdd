package kr.dure.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.document.FileKind;
import kr.dure.document.Files;
import kr.dure.document.ListReader;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.loan.DepositRefusal.BadLine;
import kr.dure.party.BankAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the bank's lists of deposits (입금 내역): a file is sent in, its columns are confirmed,
 * its rows are taken in whole or not at all, each once in however many files it comes. What becomes
 * of the rows is {@link DepositRun} and {@link DepositQueue}.
 */
@Service
public class Deposits {

    /**
     * An account of a fund, and under which heading its bank writes what.
     *
     * @param headings none before the first file was confirmed
     */
    public record Profile(
            long id,
            long fundId,
            String bankCode,
            String accountNo,
            Map<DepositColumn, String> headings) {

        public Profile {
            headings = Map.copyOf(headings);
        }
    }

    /**
     * What was in a file.
     *
     * @param rows all deposits, {@code known} those that an earlier file held already
     * @param leftOut lines that are no deposit
     */
    public record Taken(
            long accountId,
            Instant at,
            int rows,
            int known,
            int leftOut,
            Won amount,
            LocalDate firstOn,
            LocalDate lastOn) {

        public int fresh() {
            return rows - known;
        }
    }

    /**
     * A file.
     *
     * @param taken null while its columns are not confirmed
     */
    public record DepositFile(
            long id,
            Profile profile,
            String name,
            FileKind kind,
            long sentBy,
            Instant sentAt,
            @Nullable Taken taken,
            @Nullable Instant finishedAt) {}

    /** How many rows wait for the house, for a person, or were set aside. */
    public record Counts(int fresh, int waiting, int setAside) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** A file and how far it has come. */
    public record Progress(DepositFile file, Counts counts) {

        public int all() {
            return file.taken() == null ? 0 : file.taken().fresh();
        }

        public int done() {
            return all() - counts.fresh();
        }

        public int recorded() {
            return done() - counts.waiting() - counts.setAside();
        }
    }

    /** A file before it is taken in: its top, and which heading is proposed for what. */
    public record Preview(DepositFile file, DepositTop top, Map<DepositColumn, String> proposal) {}

    private final DepositTable table;
    private final DepositContents contents;
    private final DepositRows rows;
    private final Desk desk;
    private final BankAccounts banks;
    private final Funds funds;

    Deposits(
            DepositTable table,
            DepositContents contents,
            DepositRows rows,
            Desk desk,
            BankAccounts banks,
            Funds funds) {
        this.table = table;
        this.contents = contents;
        this.rows = rows;
        this.desk = desk;
        this.banks = banks;
        this.funds = funds;
    }

    /**
     * Keeps a file, sealed, until its columns are confirmed; one that the same person sent in
     * before and did not confirm is forgotten. A file that was taken in before is not kept again.
     * By the cashier.
     *
     * @param accountNo of the fund, as the bank writes it
     * @return its number; that of the first where the same was taken in before
     * @throws DepositRefusal for no bank or no number, an encoding that is neither UTF-8 nor CP949,
     *     or what {@link ListReader} cannot read
     * @throws kr.dure.document.FileRefusal for what is neither a CSV nor an XLSX, or is a bomb
     */
    @Transactional
    public long keep(String name, byte[] content, long fundId, String bankCode, String accountNo) {
        desk.mustBe(Office.CASHIER);
        String digits = VirtualAccounts.digits(accountNo, "accountNo");
        if (banks.banks().stream().map(Map.Entry::getKey).noneMatch(bankCode::equals)) {
            throw DepositRefusal.bank("bankCode");
        }
        Optional<Long> before = table.takenBefore(Files.sha256(content));
        if (before.isPresent()) {
            return before.get();
        }
        FileKind kind = contents.look(name, content);
        DepositTop.of(content, kind);
        table.forgetEarlier(Acting.current().accountId());
        long profile = table.profile(funds.find(fundId).id(), bankCode, digits);
        return contents.keep(profile, shortened(name), kind, content);
    }

    private static String shortened(String fileName) {
        String name = fileName.isBlank() ? "deposits" : fileName.strip();
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    /** Accounts of funds that files came of, the one used last first. */
    @Transactional(readOnly = true)
    public List<Profile> profiles() {
        return table.profiles();
    }

    /** The files taken in last, the latest first. */
    @Transactional(readOnly = true)
    public List<Progress> latest(int limit) {
        List<DepositFile> files = table.latest(limit);
        Map<Long, Counts> counts = table.counts(files.stream().map(DepositFile::id).toList());
        return files.stream()
                .map(each -> new Progress(each, counts.getOrDefault(each.id(), Counts.NONE)))
                .toList();
    }

    /**
     * @throws DepositRefusal if there is no such file
     */
    @Transactional(readOnly = true)
    public Progress find(long id) {
        DepositFile file = table.file(id).orElseThrow(DepositRefusal::absent);
        return new Progress(file, table.counts(List.of(id)).getOrDefault(id, Counts.NONE));
    }

    /**
     * The top of a file that waits for its columns to be confirmed; that it was seen is recorded.
     * By the cashier.
     *
     * @throws DepositRefusal if there is no such file, or it was taken in already
     */
    @Transactional
    public Preview preview(long id) {
        desk.mustBe(Office.CASHIER);
        DepositFile file = table.file(id).orElseThrow(DepositRefusal::absent);
        if (file.taken() != null) {
            throw DepositRefusal.taken();
        }
        DepositTop top = DepositTop.of(contents.show(id), file.kind());
        return new Preview(file, top, top.proposal(file.profile().headings()));
    }

    /**
     * Takes in every row of a file, or none, and remembers which heading stands for what. A row
     * that an earlier file held is known and left alone. By the cashier.
     *
     * @return the lines that cannot stand; where there are any, nothing was done
     * @throws DepositRefusal if a heading is missing or stands for two, a line of totals says
     *     another sum, a row has the reference of another, or it was taken in already
     */
    @Transactional
    public List<BadLine> take(long id, Map<DepositColumn, String> headings) {
        desk.mustBe(Office.CASHIER);
        if (!table.lock(id)) {
            throw DepositRefusal.absent();
        }
        DepositFile file = table.file(id).orElseThrow(DepositRefusal::absent);
        if (file.taken() != null) {
            throw DepositRefusal.taken();
        }
        byte[] content = contents.open(id);
        DepositTop top = DepositTop.of(content, file.kind());
        DepositLines looked = new DepositLines(top, headings, _ -> {});
        ListReader.read(content, file.kind(), looked);
        if (looked.badCount() > 0) {
            return looked.bad();
        }
        if (looked.count() == 0) {
            throw DepositRefusal.noRows();
        }
        DepositRows.Entry entry = rows.enter(file);
        DepositLines lines = new DepositLines(top, headings, entry);
        ListReader.read(content, file.kind(), lines);
        table.take(id, entry.taken(lines));
        table.remember(file.profile().id(), headings);
        table.forgetContent(id);
        table.finish(id);
        return List.of();
    }
}
