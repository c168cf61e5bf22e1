package io.trato.contract.escrow;

import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens when the payment provider takes a payment back until somebody has decided. */
public sealed interface ChargebackEvent extends EscrowEvent {

    String chargebackId();

    /**
     * The money is with the payment provider; what is held is frozen.
     *
     * @param amount whole minor units, at most the payment
     * @param releaseIds what a wallet must not clear meanwhile
     */
    @Revision("1")
    record ChargebackOpened(
            String escrowId,
            String jobId,
            String chargebackId,
            String paymentId,
            String gateway,
            String providerId,
            String currency,
            long amount,
            String reason,
            String gatewayStatus,
            List<String> releaseIds)
            implements ChargebackEvent {
        public ChargebackOpened {
            releaseIds = List.copyOf(releaseIds);
        }
    }

    /** The money is ours again. What was asked for meanwhile follows in the same commit. */
    @Revision("1")
    record ChargebackWon(
            String escrowId,
            String jobId,
            String chargebackId,
            String gateway,
            String providerId,
            String currency,
            long amount,
            String gatewayStatus,
            List<String> releaseIds)
            implements ChargebackEvent {
        public ChargebackWon {
            releaseIds = List.copyOf(releaseIds);
        }
    }

    /**
     * The money is gone. It is taken from what is held, then from what was released, which follows as reversals in the same
     * commit, and what had been refunded already is our loss.
     *
     * @param fromHeld what of which milestone is held no more
     * @param held the sum of those
     * @param reversed what the reversals will bring, commission included
     * @param loss what nobody gives back
     * @param emptied the milestones of which nothing is held any more
     */
    @Revision("1")
    record ChargebackLost(
            String escrowId,
            String jobId,
            String chargebackId,
            String gateway,
            String providerId,
            String currency,
            long amount,
            String gatewayStatus,
            List<Holding> fromHeld,
            long held,
            long reversed,
            long loss,
            List<Integer> emptied,
            List<String> releaseIds)
            implements ChargebackEvent {
        public ChargebackLost {
            fromHeld = List.copyOf(fromHeld);
            emptied = List.copyOf(emptied);
            releaseIds = List.copyOf(releaseIds);
        }
    }
}
