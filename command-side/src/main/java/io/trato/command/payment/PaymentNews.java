package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import io.trato.contract.Command;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;

/** Brings what a gateway decided about a payment to its escrow, which compares it with what was asked for. */
public final class PaymentNews {

    private final Ownership ownership;
    private final Telling telling;

    public PaymentNews(Ownership ownership, Telling telling) {
        this.ownership = ownership;
        this.telling = telling;
    }

    /** @return what came of it */
    String tell(String gateway, GatewayPayment payment) {
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
