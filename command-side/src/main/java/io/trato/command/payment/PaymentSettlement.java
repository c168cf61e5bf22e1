package io.trato.command.payment;

import io.trato.contract.Command;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;

/** Brings a payment's outcome to its escrow, which compares it with what was asked for. */
public final class PaymentSettlement implements Settlement {

    private final Telling telling;

    public PaymentSettlement(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Subject subject() {
        return Subject.PAYMENT;
    }

    @Override
    public String settle(PaymentGateway gateway, String gatewayReference) {
        return settle(gateway.fetch(gatewayReference));
    }

    String settle(GatewayPayment payment) {
        return Reference.parse(payment.reference())
                .map(reference -> settle(reference, payment))
                .orElse(Telling.NOT_OURS);
    }

    private String settle(Reference reference, GatewayPayment payment) {
        return switch (payment.stage()) {
            case PENDING -> Telling.UNDECIDED;
            case APPROVED -> telling.tell(confirmation(reference, payment));
            case FAILED -> telling.tell(failure(reference, payment));
        };
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
