package io.trato.contract.wallet;

/** The four sums of a wallet at one place in its history, or what an entry adds to them. Whole minor units. */
public record WalletAmounts(long pending, long available, long paying, long owed) {

    public static final WalletAmounts NONE = new WalletAmounts(0, 0, 0, 0);

    public WalletAmounts plus(WalletAmounts other) {
        return new WalletAmounts(
                Math.addExact(pending, other.pending),
                Math.addExact(available, other.available),
                Math.addExact(paying, other.paying),
                Math.addExact(owed, other.owed));
    }
}
