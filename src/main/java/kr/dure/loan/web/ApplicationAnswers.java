package kr.dure.loan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.programme.Application;
import kr.dure.programme.Applications;
import kr.dure.programme.Awards;
import kr.dure.programme.Submission;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form of a contract with what its application said, as far as the loan allows it. */
@Component
class ApplicationAnswers {

    private final Awards awards;
    private final Applications applications;

    ApplicationAnswers(Awards awards, Applications applications) {
        this.awards = awards;
        this.applications = applications;
    }

    /** Fields by the names of the programme's form; that it was looked at is recorded. */
    AppliedFor fill(Form form, Loan loan) {
        Application application = applications.view(awards.find(loan.awardId()).applicationId());
        Submission submission = application.state().submission();
        Map<String, Object> said = submission == null ? Map.of() : submission.answers();
        switch (loan.kind()) {
            case SHOP_DEPOSIT -> {
                form.fill("shopAddress", said.get("shopAddress"));
                form.fill("deposit", won(said.get("depositWon")));
                form.fill("leaseFrom", day(said.get("startDate")));
                form.fill("months", among(loan.contractMonths(), said.get("contractMonths")));
            }
            case BUSINESS_FUND -> {
                form.fill("use", said.get("useOf"));
                form.fill("plan", said.get("usePlan"));
                form.fill("months", among(loan.contractMonths(), said.get("months")));
                form.fill("repayment", said.get("way"));
                form.fill("graceMonths", said.get("graceMonths"));
            }
        }
        Won asked = submission == null ? Won.ZERO : submission.asked();
        return new AppliedFor(application.id(), application.number(), asked);
    }

    private static @Nullable Won won(@Nullable Object said) {
        return said instanceof Long won ? Won.of(won) : null;
    }

    private static @Nullable LocalDate day(@Nullable Object said) {
        return said instanceof String day ? LocalDate.parse(day) : null;
    }

    private static @Nullable Object among(List<Integer> allowed, @Nullable Object said) {
        return said instanceof Long months && allowed.contains(Math.toIntExact(months))
                ? said
                : null;
    }
}
