package kr.dure.gap.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.gap.Agreement;
import kr.dure.gap.BankLoan;
import kr.dure.gap.Claim;
import kr.dure.gap.ClaimCheck;
import kr.dure.gap.ClaimCheck.Checked;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.ClaimRegister;
import kr.dure.gap.Expected;
import kr.dure.gap.Finding;
import kr.dure.gap.Overpayment;
import kr.dure.gap.Refund;
import kr.dure.gap.Repayment;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;

/** Agreements and claims as programs are told of them: amounts in won, rates in basis points. */
final class GapAnswers {

    private GapAnswers() {}

    /** The bank's loan, as agreed. */
    record GapLoan(
            @Schema(description = "gap.api.bank-code") String bankCode,
            String loanNumber,
            LocalDate lentOn,
            long amount,
            int months,
            int graceMonths,
            Repayment repayment,
            @Schema(description = "gap.api.rate") int rateBp,
            @Schema(description = "gap.api.points") int gapBp,
            @Schema(description = "gap.api.month") String firstMonth,
            @Schema(description = "gap.api.month") String lastMonth) {

        static @Nullable GapLoan of(@Nullable BankLoan loan) {
            return loan == null
                    ? null
                    : new GapLoan(
                            loan.bankCode(),
                            loan.loanNo(),
                            loan.lentOn(),
                            loan.amount().amount(),
                            loan.months(),
                            loan.graceMonths(),
                            loan.repayment(),
                            loan.rateBp(),
                            loan.gapBp(),
                            loan.firstMonth().toString(),
                            loan.lastMonth().toString());
        }
    }

    /** An agreement, as it stands today. */
    record GapAgreement(
            long id,
            String number,
            long organisationId,
            String organisation,
            long fundId,
            Agreement.State state,
            LocalDate awardedOn,
            @Schema(description = "gap.api.most") long most,
            @Schema(description = "gap.api.used") long used,
            @Nullable GapLoan loan) {

        static GapAgreement of(Agreement each, String name, Won used, LocalDate today) {
            return new GapAgreement(
                    each.id(),
                    each.number(),
                    each.organisationId(),
                    name,
                    each.fundId(),
                    each.stateOn(today),
                    each.awardedOn(),
                    each.most().amount(),
                    used.amount(),
                    GapLoan.of(each.loan()));
        }
    }

    /** What a month comes to as agreed. */
    record GapMonthExpected(
            @Schema(description = "gap.api.month") String month,
            int days,
            @Schema(description = "gap.api.balance") long balance,
            @Schema(description = "gap.api.worked") long subsidy) {

        static GapMonthExpected of(Expected each) {
            return new GapMonthExpected(
                    each.month().toString(),
                    each.days(),
                    each.balance().amount(),
                    each.subsidy().amount());
        }
    }

    /** An agreement with its months. */
    record GapAgreementWhole(GapAgreement agreement, List<GapMonthExpected> months) {}

    /** A claim in the list. */
    record GapClaimListed(
            long id,
            long fundId,
            @Schema(description = "gap.api.line-code") String lineCode,
            @Schema(description = "gap.api.bank-code") String bankCode,
            @Schema(description = "gap.api.month") String month,
            LocalDate receivedOn,
            Claim.State state,
            @Schema(description = "gap.api.subsidy") long subsidy,
            @Schema(description = "gap.api.set-off") long setOff,
            @Schema(description = "gap.api.payable") long payable,
            @Nullable LocalDate paidOn,
            @Nullable Long entryId) {

        static GapClaimListed of(Claim each) {
            var approval = each.approval();
            var payment = each.payment();
            return new GapClaimListed(
                    each.id(),
                    each.fundId(),
                    each.lineCode(),
                    each.bankCode(),
                    each.month().toString(),
                    each.receivedOn(),
                    each.state(),
                    each.claimed().amount(),
                    approval == null ? 0 : approval.setOff().amount(),
                    each.payable().amount(),
                    payment == null ? null : payment.paidOn(),
                    payment == null ? null : Long.valueOf(payment.entryId()));
        }
    }

    /** What differs, and the sentence that says it. */
    record GapFinding(Finding.Kind kind, String detail) {}

    /** A line as the bank wrote it, beside what is worked out. */
    record GapLine(
            long id,
            int nr,
            @Schema(description = "gap.api.named") String named,
            @Nullable Long agreementId,
            LocalDate from,
            LocalDate until,
            @Schema(description = "gap.api.days") int days,
            @Schema(description = "gap.api.balance") long balance,
            @Schema(description = "gap.api.line-rate") int rateBp,
            @Schema(description = "gap.api.interest") long interest,
            @Schema(description = "gap.api.subsidy") long subsidy,
            @Schema(description = "gap.api.worked") long worked,
            @Schema(description = "gap.api.findings") List<GapFinding> findings,
            @Schema(description = "gap.api.returned") @Nullable String returned) {

        static GapLine of(Checked checked, Words words) {
            ClaimLine line = checked.line();
            return new GapLine(
                    line.id(),
                    line.nr(),
                    line.named(),
                    line.agreementId(),
                    line.from(),
                    line.until(),
                    line.days(),
                    line.balance().amount(),
                    line.rateBp(),
                    line.interest().amount(),
                    line.subsidy().amount(),
                    checked.check().subsidy().amount(),
                    checked.check().findings().stream()
                            .map(each ->
                                    new GapFinding(
                                            each.kind(), words.text(each.key(), each.args())))
                            .toList(),
                    line.returned() == null ? null : line.returned().reason());
        }
    }

    /** An approval that was taken back, with the entry of what was committed by it. */
    record GapTakenBack(
            LocalDate approvedOn,
            @Schema(description = "gap.api.payable") long payable,
            @Nullable Long committedEntryId,
            Instant takenBackAt,
            @Schema(description = "gap.api.reason") String reason) {

        static GapTakenBack of(Claim.TakenBack each) {
            var bound = each.commitment();
            return new GapTakenBack(
                    each.approval().approvedOn(),
                    each.approval().payable().amount(),
                    bound == null ? null : bound.entryId(),
                    each.stamp().at(),
                    each.why());
        }
    }

    /** A claim with its lines, and what was decided of it before. */
    record GapClaimWhole(
            GapClaimListed claim,
            List<GapLine> lines,
            @Schema(description = "gap.api.taken-back") List<GapTakenBack> takenBack,
            @Schema(description = "gap.api.overpayments") List<GapOverpayment> overpayments) {

        static GapClaimWhole of(ClaimRegister register, long id, Words words) {
            ClaimCheck check = register.check(id);
            return new GapClaimWhole(
                    GapClaimListed.of(check.claim()),
                    check.checks().stream().map(each -> GapLine.of(each, words)).toList(),
                    check.claim().takenBack().stream().map(GapTakenBack::of).toList(),
                    register.overpayments(check.claim()).stream()
                            .filter(each -> each.claimId() == id)
                            .map(GapOverpayment::of)
                            .toList());
        }
    }

    /** What was paid too much on a line of the claim. */
    record GapOverpayment(
            long id,
            long lineId,
            @Schema(description = "gap.api.overpaid") long amount,
            @Schema(description = "gap.api.over-set-off") long setOff,
            @Schema(description = "gap.api.open") long open,
            String reason,
            List<GapRefund> refunds) {

        static GapOverpayment of(Overpayment each) {
            return new GapOverpayment(
                    each.id(),
                    each.lineId(),
                    each.amount().amount(),
                    each.setOff().amount(),
                    each.open().amount(),
                    each.reason(),
                    each.refunds().stream().map(GapRefund::of).toList());
        }
    }

    /** What of it came back as money. */
    record GapRefund(
            long id,
            LocalDate receivedOn,
            @Schema(description = "gap.api.refund-amount") long amount,
            @Schema(description = "gap.api.income-line") String lineCode,
            long entryId,
            @Schema(description = "gap.api.reversed") @Nullable String reversed) {

        static GapRefund of(Refund each) {
            var reversed = each.reversed();
            return new GapRefund(
                    each.id(),
                    each.receivedOn(),
                    each.amount().amount(),
                    each.lineCode(),
                    each.entryId(),
                    reversed == null ? null : reversed.why());
        }
    }

    /** Money that came back, to be written down. */
    record NewGapRefund(
            long overpaymentId,
            LocalDate receivedOn,
            @Schema(description = "gap.api.refund-amount", minimum = "1") long amount,
            @Schema(description = "gap.api.income-line") String lineCode) {}

    /** Why something is done. */
    record GapReason(@Schema(description = "gap.api.reason", maxLength = 1000) String reason) {}

    /** A line to be written down. */
    record NewGapLine(
            @Schema(description = "gap.api.named", maxLength = 40) String named,
            LocalDate from,
            LocalDate until,
            @Schema(description = "gap.api.days", minimum = "0") int days,
            @Schema(description = "gap.api.balance", minimum = "0") long balance,
            @Schema(description = "gap.api.line-rate", minimum = "0") int rateBp,
            @Schema(description = "gap.api.interest", minimum = "0") long interest,
            @Schema(description = "gap.api.subsidy", minimum = "0") long subsidy) {}

    /** A claim to be written down. */
    record NewGapClaim(
            long fundId,
            @Schema(description = "gap.api.line-code") String lineCode,
            @Schema(description = "gap.api.bank-code") String bankCode,
            @Schema(description = "gap.api.month") String month,
            LocalDate receivedOn,
            @Schema(description = "gap.api.account") String accountNo,
            List<NewGapLine> lines) {}
}
