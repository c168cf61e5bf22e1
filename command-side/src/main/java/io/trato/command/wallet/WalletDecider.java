package io.trato.command.wallet;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Context.NoFacts;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.wallet.WalletCommand;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.wallet.WalletEvent.WalletCredited;
import java.time.Instant;
import java.util.List;

/**
 * A provider's wallet in one currency. It is credited with what escrows release, each release once: the event claims the
 * release, and the log refuses a second claim however many credits come at the same time.
 */
public final class WalletDecider implements Decider<WalletCommand, WalletEvent, WalletState, NoFacts> {

    @Override
    public WalletState initial() {
        return WalletState.EMPTY;
    }

    @Override
    public Decision<WalletEvent> decide(WalletState wallet, WalletCommand command, Context<NoFacts> context) {
        return switch (command) {
            case CreditWallet(var id, var provider, var release, var job, var currency, long amount) ->
                under(
                        List.of(context.onlyTheSystem(), Rule.that(amount > 0, Refusal.of(RefusalCode.AMOUNT_INVALID))),
                        () -> List.of(new WalletCredited(id, provider, release, job, currency, amount)));
        };
    }

    @Override
    public WalletState evolve(WalletState wallet, WalletEvent event, Instant at) {
        return switch (event) {
            case WalletCredited credited -> new WalletState(Math.addExact(wallet.clearing(), credited.amount()));
        };
    }
}
