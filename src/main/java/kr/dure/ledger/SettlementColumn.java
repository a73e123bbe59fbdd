package kr.dure.ledger;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a settlement in the order of 지방기금법 시행령 제6조. */
public enum SettlementColumn {
    EXPECTED(Side.INCOME, false),
    ASSESSED(Side.INCOME, false),
    RECEIVED(Side.INCOME, false),
    WRITTEN_OFF(Side.INCOME, false),
    OUTSTANDING(Side.INCOME, true),
    PLANNED(Side.SPENDING, false),
    CARRIED_IN(Side.SPENDING, false),
    READY(Side.SPENDING, true),
    SPENT(Side.SPENDING, false),
    CARRIED_OUT(Side.SPENDING, false),
    UNSPENT(Side.SPENDING, true);

    private final Side side;
    private final boolean counted;

    SettlementColumn(Side side, boolean counted) {
        this.side = side;
        this.counted = counted;
    }

    public Side side() {
        return side;
    }

    /** Whether it follows from the other columns. */
    public boolean isCounted() {
        return counted;
    }

    /** The columns of one side. */
    public static List<SettlementColumn> of(Side side) {
        return Stream.of(values()).filter(each -> each.side == side).toList();
    }
}
