package io.trato.contract.wallet;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What happens to a wallet. */
public sealed interface WalletEvent extends Event {

    /** The kind of the claim that lets each release be credited once. */
    String CREDIT = "wallet-credit";

    String walletId();

    @Override
    default String streamId() {
        return walletId();
    }

    /** @param amount whole minor units, net of commission; it is clearing, not yet available */
    @Revision("1")
    record WalletCredited(
            String walletId, String providerId, String releaseId, String jobId, String currency, long amount)
            implements WalletEvent {

        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim(CREDIT, releaseId, walletId));
        }
    }
}
