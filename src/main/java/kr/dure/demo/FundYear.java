package kr.dure.demo;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import org.springframework.stereotype.Component;

/** The sample fund and its plan of 2026. The ordinance is real, the amounts are invented. */
@Component
class FundYear {

    private static final LocalDate VOTED = LocalDate.of(2025, 12, 19);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final Won CASH = Won.of(3_142_000_000L);

    private static final String CONTRIBUTION = "CONTRIBUTION";
    private static final Won GIVEN = Won.of(400_000_000);

    private final Funds funds;
    private final Plans plans;
    private long id;

    FundYear(Funds funds, Plans plans) {
        this.funds = funds;
        this.plans = plans;
    }

    /** Opens the fund with what it held and fixes its plan; the fund manager acts. */
    void open(long authorityId) {
        id = funds.open(authorityId, "전북특별자치도 자활기금", "전북특별자치도 자활기금 설치 및 운용 조례", null);
        funds.openWith(id, CASH, "2025년 결산 예금잔액증명", FIRST_DAY, "demo-opening");
        long plan = plans.draft(id, FiscalYear.of(FIRST_DAY));
        lines().forEach(line -> plans.addLine(plan, line));
        plans.fix(plan, VOTED, "전북특별자치도의회 제423회 정례회");
    }

    /** Takes in what the province gives; the cashier acts. */
    void contribute() {
        long line = plans.lineOf(id, FiscalYear.of(FIRST_DAY), Side.INCOME, CONTRIBUTION).id();
        funds.contribute(id, line, GIVEN, "2026년 도 출연금 전출 통지", FIRST_DAY, "demo-contribution");
    }

    long id() {
        return id;
    }

    private static List<NewLine> lines() {
        return List.of(
                income(CONTRIBUTION, "전입금", "도 출연금", GIVEN.amount()),
                income("LOAN_PRINCIPAL", "융자금 회수", "전세점포 보증금 반환", 120_000_000),
                income("LOAN_INTEREST", "이자수입", "융자 이자", 6_500_000),
                income("LATE_INTEREST", "이자수입", "연체이자", 500_000),
                income("OTHER_INCOME", "그 외 수입", "반납금 등", 1_000_000),
                spending("SHOP_DEPOSIT", "자활기업 육성", "융자", "전세점포 임대자금 융자", 960_000_000),
                spending("BUSINESS_FUND", "자활기업 육성", "융자", "사업자금 융자", 300_000_000),
                spending(GapStory.LINE, "자활기업 육성", "이차보전", "사업자금 이차보전", GapStory.PLANNED.amount()),
                spending("OPERATION", "기금 운영", "운영", "기금 운영비", 14_000_000));
    }

    private static NewLine income(String code, String section, String title, long won) {
        return new NewLine(Side.INCOME, code, "기금 수입", section, title, Won.of(won));
    }

    private static NewLine spending(
            String code, String policy, String section, String title, long won) {
        return new NewLine(Side.SPENDING, code, policy, section, title, Won.of(won));
    }
}
