package io.trato.command.wallet;

import io.trato.command.bus.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet has become, in whole minor units; {@code providerId} is empty before its first event. Which releases it has
 * known is the log's matter: a claim.
 *
 * @param available what can be paid out; 0 while anything is owed
 * @param owed what the provider owes after a lost chargeback or a late refund
 * @param clearing releases that are not available yet, by their identifiers
 * @param payouts those on their way, and those that have arrived and may still come back
 */
@Revision("2")
public record WalletState(
        String providerId,
        String currency,
        long available,
        long owed,
        Map<String, ClearingRelease> clearing,
        Map<String, RunningPayout> payouts)
        implements Snapshot {

    static final WalletState EMPTY = new WalletState("", "", 0, 0, Map.of(), Map.of());

    public WalletState {
        clearing = Map.copyOf(clearing);
        payouts = Map.copyOf(payouts);
    }

    /** What is clearing. */
    public long pending() {
        long sum = 0;
        for (ClearingRelease release : clearing.values()) {
            sum = Math.addExact(sum, release.amount());
        }
        return sum;
    }

    /** What comes in is first of all what is owed. */
    long recoveredOf(long incoming) {
        return Math.min(owed, incoming);
    }

    WalletState credited(String provider, String money, String releaseId, ClearingRelease release) {
        return new WalletState(provider, money, available, owed, with(clearing, releaseId, release), payouts);
    }

    /** A release as it goes on, or no longer there. */
    WalletState release(String releaseId, @Nullable ClearingRelease next) {
        return new WalletState(providerId, currency, available, owed, with(clearing, releaseId, next), payouts);
    }

    /** A payout as it goes on, or no longer there. */
    WalletState payout(String payoutId, @Nullable RunningPayout next) {
        return new WalletState(providerId, currency, available, owed, clearing, with(payouts, payoutId, next));
    }

    /** @param more negative for what is paid out or taken back */
    WalletState available(long more) {
        return new WalletState(providerId, currency, Math.addExact(available, more), owed, clearing, payouts);
    }

    /** @param more negative for what was recovered */
    WalletState owed(long more) {
        return new WalletState(providerId, currency, available, Math.addExact(owed, more), clearing, payouts);
    }

    /** Money that has come in, of which a part was owed. */
    WalletState received(long amount, long recovered) {
        return available(amount - recovered).owed(-recovered);
    }

    @SuppressWarnings("unchecked") // an array of entries cannot say of what
    private static <T> Map<String, T> with(Map<String, T> before, String id, @Nullable T next) {
        List<Map.Entry<String, T>> entries = new ArrayList<>(before.size() + 1);
        for (Map.Entry<String, T> entry : before.entrySet()) {
            if (!entry.getKey().equals(id)) {
                entries.add(entry);
            }
        }
        if (next != null) {
            entries.add(Map.entry(id, next));
        }
        return Map.ofEntries(entries.toArray(Map.Entry[]::new));
    }
}
