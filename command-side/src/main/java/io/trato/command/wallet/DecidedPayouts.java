package io.trato.command.wallet;

import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.PayoutOutcome;
import io.trato.command.payment.Reference;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.wallet.WalletCommand.ConfirmPayout;
import io.trato.contract.wallet.WalletCommand.FailPayout;
import io.trato.contract.wallet.WalletCommand.ReturnPayout;
import java.util.Optional;

/** Tells a wallet what its gateway has decided about a payout. */
public final class DecidedPayouts implements PayoutOutcome {

    @Override
    public Optional<Command> of(Reference payout, String gateway, GatewayPayout received) {
        return Ids.typeOf(payout.owner()).equals(Ids.WALLET)
                ? PayoutAttempt.parse(payout.id()).map(attempt -> command(payout.owner(), attempt, received))
                : Optional.empty();
    }

    private static Command command(String walletId, PayoutAttempt attempt, GatewayPayout received) {
        return switch (received.stage()) {
            case PAID ->
                new ConfirmPayout(
                        walletId,
                        attempt.payoutId(),
                        attempt.number(),
                        received.gatewayReference(),
                        received.status(),
                        received.currency(),
                        received.amount(),
                        received.fee());
            case FAILED ->
                new FailPayout(
                        walletId,
                        attempt.payoutId(),
                        attempt.number(),
                        received.gatewayReference(),
                        received.status(),
                        received.fee());
            case RETURNED ->
                new ReturnPayout(
                        walletId,
                        attempt.payoutId(),
                        attempt.number(),
                        received.gatewayReference(),
                        received.status(),
                        received.fee());
            case PENDING -> throw new IllegalArgumentException("nothing is decided about " + attempt.key());
        };
    }
}
