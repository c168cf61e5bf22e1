package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import io.trato.contract.Command;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;

/** Brings a payment's outcome to its escrow, which compares it with what was asked for. */
public final class PaymentSettlement implements Settlement {

    private final Ownership ownership;
    private final ChargebackSettlement chargebacks;
    private final Telling telling;

    public PaymentSettlement(Ownership ownership, ChargebackSettlement chargebacks, Telling telling) {
        this.ownership = ownership;
        this.chargebacks = chargebacks;
        this.telling = telling;
    }

    @Override
    public Subject subject() {
        return Subject.PAYMENT;
    }

    @Override
    public String settle(PaymentGateway gateway, String gatewayReference) {
        GatewayPayment payment = gateway.fetch(gatewayReference);
        String result = settle(gateway.name(), payment);
        return chargebacks
                .settleComplaint(gateway, payment)
                .map(complaint -> result + "; complaint " + complaint)
                .orElse(result);
    }

    String settle(String gateway, GatewayPayment payment) {
        return ownership.settle(
                new Thing(gateway, Subject.PAYMENT, payment.gatewayReference()),
                payment.reference(),
                payment.status(),
                payment.stage() != GatewayPayment.Stage.PENDING,
                reference -> telling.tell(
                        payment.stage() == GatewayPayment.Stage.APPROVED
                                ? confirmation(reference, payment)
                                : failure(reference, payment)));
    }

    private static Command confirmation(Reference reference, GatewayPayment payment) {
        return new ConfirmPayment(
                reference.owner(),
                reference.id(),
                payment.gatewayReference(),
                payment.status(),
                payment.amount(),
                payment.currency(),
                payment.fee());
    }

    private static Command failure(Reference reference, GatewayPayment payment) {
        return new FailPayment(reference.owner(), reference.id(), payment.gatewayReference(), payment.status());
    }
}
