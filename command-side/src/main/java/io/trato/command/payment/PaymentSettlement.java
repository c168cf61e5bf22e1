package io.trato.command.payment;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import java.time.Clock;
import java.util.Optional;

/**
 * Brings a payment's outcome to its escrow. A webhook is only a hint: the payment is fetched from the gateway, and the escrow
 * compares it with what was asked for.
 */
public final class PaymentSettlement {

    private final Gateways gateways;
    private final Commands commands;
    private final Clock clock;

    public PaymentSettlement(Gateways gateways, Commands commands, Clock clock) {
        this.gateways = gateways;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Settles one payment as the gateway has it now.
     *
     * @return what came of it, for the inbox
     */
    String settle(String gateway, String gatewayReference) {
        GatewayPayment payment = gateways.named(gateway)
                .orElseThrow(() -> new GatewayUnavailableException("no gateway named " + gateway))
                .fetch(gatewayReference);
        Optional<PaymentReference> reference = PaymentReference.parse(payment.reference());
        if (reference.isEmpty()) {
            return "not ours";
        }
        return switch (payment.stage()) {
            case PENDING -> "undecided";
            case APPROVED -> send(confirmation(reference.get(), payment));
            case FAILED -> send(failure(reference.get(), payment));
        };
    }

    private String send(Command command) {
        return switch (commands.send(command, Envelope.of(Actor.system("payment-settlement"), clock.instant()))) {
            case Receipt _ -> "settled";
            case Refusal(RefusalCode code, var _, var _)
            when code == RefusalCode.BUSY -> throw new IllegalStateException("the escrow is busy");
            case Refusal refusal -> "refused: " + refusal.code() + " " + refusal.facts();
        };
    }

    private static ConfirmPayment confirmation(PaymentReference reference, GatewayPayment payment) {
        return new ConfirmPayment(
                reference.escrowId(),
                reference.paymentId(),
                payment.gatewayReference(),
                payment.status(),
                payment.amount(),
                payment.currency(),
                payment.fee());
    }

    private static FailPayment failure(PaymentReference reference, GatewayPayment payment) {
        return new FailPayment(
                reference.escrowId(), reference.paymentId(), payment.gatewayReference(), payment.status());
    }
}
