package io.trato.contract.escrow;

/**
 * What the system has fetched of a chargeback or a mediation at the payment provider. The same a second time changes nothing.
 * An end may come without a beginning, whose news it has overtaken.
 */
public sealed interface ChargebackCommand extends EscrowCommand {

    String paymentId();

    String chargebackId();

    long amount();

    String currency();

    String reason();

    /** As received. */
    String gatewayStatus();

    /** @param chargebackId the gateway's own identifier */
    record OpenChargeback(
            String escrowId,
            String paymentId,
            String chargebackId,
            long amount,
            String currency,
            String reason,
            String gatewayStatus)
            implements ChargebackCommand {}

    record WinChargeback(
            String escrowId,
            String paymentId,
            String chargebackId,
            long amount,
            String currency,
            String reason,
            String gatewayStatus)
            implements ChargebackCommand {}

    record LoseChargeback(
            String escrowId,
            String paymentId,
            String chargebackId,
            long amount,
            String currency,
            String reason,
            String gatewayStatus)
            implements ChargebackCommand {}
}
