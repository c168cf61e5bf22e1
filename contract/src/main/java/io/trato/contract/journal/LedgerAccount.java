package io.trato.contract.journal;

/** The accounts of the journal. */
public enum LedgerAccount {
    PSP(Nature.ASSET),
    RECEIVABLE(Nature.ASSET),
    DISPUTE_RECEIVABLE(Nature.ASSET),
    ESCROW(Nature.LIABILITY),
    PENDING(Nature.LIABILITY),
    AVAILABLE(Nature.LIABILITY),
    PAYOUT_TRANSIT(Nature.LIABILITY),
    REFUND_TRANSIT(Nature.LIABILITY),
    COMMISSION(Nature.INCOME),
    FEE(Nature.EXPENSE),
    LOSS(Nature.EXPENSE);

    private final Nature nature;

    LedgerAccount(Nature nature) {
        this.nature = nature;
    }

    public Nature nature() {
        return nature;
    }

    /** Assets and expenses grow by debits, liabilities and income by credits. */
    public enum Nature {
        ASSET,
        LIABILITY,
        INCOME,
        EXPENSE
    }
}
