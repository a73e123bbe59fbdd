package kr.dure.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dure.document.FileKind;
import kr.dure.document.Files;
import kr.dure.document.Paper;
import kr.dure.document.Papers;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.party.BankAccount;
import kr.dure.party.BankAccounts;
import kr.dure.party.Organisations;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/**
 * The papers of a loan: the contract, which is kept, and bills, which say what their row says. They
 * are official, so they are made in Korean whoever reads.
 */
@Component
class LoanPapers {

    private final Papers papers;
    private final Files files;
    private final Funds funds;
    private final Organisations organisations;
    private final BankAccounts accounts;
    private final Words words;

    LoanPapers(
            Papers papers,
            Files files,
            Funds funds,
            Organisations organisations,
            BankAccounts accounts,
            Words words) {
        this.papers = papers;
        this.files = files;
        this.funds = funds;
        this.organisations = organisations;
        this.accounts = accounts;
        this.words = words;
    }

    /** Makes the contract and keeps it. The account number is shown by its last four digits. */
    long contract(Loan loan, ContractDraft.ForShop draft) {
        var facts =
                new Paper.Facts(
                        List.of(
                                fact("enterprise", enterprise(loan)),
                                fact("amount", loan.amount()),
                                fact("shop", draft.shopAddress()),
                                fact("landlord", draft.landlordName()),
                                fact(
                                        "account",
                                        draft.bankCode(),
                                        AccountDraft.tail(draft.accountNumber())),
                                fact("deposit", draft.deposit()),
                                fact("lease", draft.leaseFrom(), draft.leaseTo())));
        Object[] values = values(loan, draft, loan.longestMonths() / 12);
        var landlord = signer("landlord", draft.landlordName());
        return contract(loan, draft, facts, values, List.of(landlord));
    }

    /** The same for a use of money; who guarantees signs a paper of their own. */
    long contract(Loan loan, ContractDraft.ForBusiness draft) {
        BankAccount account = accounts.find(draft.accountId());
        String way = Repaid.inWords(words, draft.repayment(), draft.graceMonths());
        var facts =
                new Paper.Facts(
                        List.of(
                                fact("enterprise", enterprise(loan)),
                                fact("amount", loan.amount()),
                                fact("use", words.text("loan.use." + draft.use())),
                                fact("plan", draft.plan()),
                                fact("own-account", account.bankName(), account.lastFour()),
                                fact("way", draft.months(), way)));
        Object[] values = values(loan, draft, loan.longestMonths(), way, loan.proofMonths());
        return contract(loan, draft, facts, values, List.of());
    }

    /** What the clauses of both name, and then what those of one kind name. */
    private Object[] values(Loan loan, ContractDraft draft, Object... ofKind) {
        return Stream.concat(
                        Stream.of(
                                loan.amount(),
                                draft.months(),
                                Rate.of(loan.rateBp()),
                                draft.interestDay(),
                                Rate.of(loan.late().on(loan.awardedOn())),
                                funds.find(loan.fundId()).legalBasis()),
                        Stream.of(ofKind))
                .toArray();
    }

    private long contract(
            Loan loan,
            ContractDraft draft,
            Paper.Facts facts,
            Object[] values,
            List<Paper.Signer> others) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(facts);
        loan.kind().clauses().forEach(each -> blocks.add(clause(each, values)));
        List<Paper.Signer> signers = new ArrayList<>();
        signers.add(signer("fund", funds.find(loan.fundId()).name()));
        signers.add(signer("enterprise", enterprise(loan)));
        signers.addAll(others);
        blocks.add(new Paper.Signature(signers));
        var paper =
                new Paper(
                        words.text(loan.kind().says("loan.paper.contract.")),
                        words.text("loan.number", loan.number()),
                        draft.signedOn(),
                        "",
                        blocks);
        String name = words.text("loan.paper.contract.file", loan.number());
        return files.keep(name, papers.pdf(paper), Set.of(FileKind.PDF)).id();
    }

    private String enterprise(Loan loan) {
        return organisations.find(loan.organisationId()).name();
    }

    private Paper.Fact fact(String name, Object... args) {
        String key = "loan.paper.fact." + name;
        return new Paper.Fact(words.text(key), words.text(key + ".value", args));
    }

    /** A clause names the article behind each of its sentences. */
    private Paper.Clause clause(String name, Object... args) {
        String key = "loan.clause." + name;
        List<String> paragraphs = new ArrayList<>();
        for (int i = 1; words.has(key + "." + i); i++) {
            paragraphs.add(words.text(key + "." + i, args));
        }
        return new Paper.Clause(words.text(key), paragraphs);
    }

    private Paper.Signer signer(String role, String name) {
        String key = "loan.paper.signer." + role;
        return new Paper.Signer(
                words.text(key), List.of(), name, words.text("loan.paper.signer.mark"));
    }

    /** 납입고지서: the same bill gives the same bytes, so it need not be kept. */
    byte[] bill(Loan loan, Bill bill) {
        Fund fund = funds.find(loan.fundId());
        List<Paper.Block> blocks =
                List.of(
                        Paper.Paragraph.of(
                                words.text(
                                        "loan.paper.bill.lead",
                                        enterprise(loan),
                                        bill.payable(),
                                        bill.dueOn())),
                        billFacts(loan, bill),
                        amounts(bill),
                        Paper.Paragraph.of(
                                words.text(
                                        "loan.paper.bill.late",
                                        Rate.of(loan.late().on(bill.dueOn())))));
        return papers.pdf(
                new Paper(
                        words.text("loan.paper.bill"),
                        words.text("loan.paper.bill.number", bill.number()),
                        bill.billedOn(),
                        words.text("loan.paper.bill.issuer", fund.name()),
                        blocks));
    }

    private Paper.Facts billFacts(Loan loan, Bill bill) {
        return new Paper.Facts(
                List.of(
                        fact("loan", loan.number()),
                        fact("period", bill.periodNo(), bill.from(), bill.until()),
                        fact("balance", bill.balance()),
                        fact("rate", Rate.of(loan.rateBp())),
                        fact("due", bill.dueOn())));
    }

    private Paper.Grid amounts(Bill bill) {
        return new Paper.Grid(
                List.of(
                        new Paper.Column(words.text("loan.paper.bill.part"), Paper.Align.START),
                        new Paper.Column(words.text("loan.paper.bill.won"), Paper.Align.END)),
                List.of(
                        List.of(words.text("loan.part.INTEREST"), won(bill.interest())),
                        List.of(words.text("loan.part.PRINCIPAL"), won(bill.principal()))),
                List.of(words.text("loan.total"), won(bill.payable())));
    }

    private static String won(Won won) {
        return WonText.full(won);
    }
}
