package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.Role;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.server.simulate.check.Books;
import io.trato.server.simulate.gateway.WaywardGateway;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How providers take their money out: some of it, all of it, and at times more than there is. */
record Savings(Hands hands, Chance chance, Books books) {

    private static final Duration DAYS = Duration.ofDays(3);

    void cleared(ReleaseCleared event) {
        if (chance.happens(300)) {
            Actor provider = new Actor(event.providerId(), Set.of(Role.PROVIDER));
            hands.want(
                    Agenda.NO_DEAL, provider, chance.lasting(Duration.ZERO, DAYS), () -> payout(event), outcome -> {});
        }
    }

    private Optional<Command> payout(ReleaseCleared event) {
        long available = books.available(event.providerId(), event.currency());
        if (available <= 0) {
            return Optional.empty();
        }
        long amount = chance.happens(50)
                ? available + chance.between(1, 1_000)
                : chance.happens(400) ? available : chance.between(1, available);
        return Optional.of(new RequestPayout(
                event.walletId(), chance.id(Ids.PAYOUT), WaywardGateway.NAME, "account", event.currency(), amount));
    }
}
