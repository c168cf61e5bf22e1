package io.trato.server.simulate.people;

import static io.trato.server.simulate.world.Agenda.NO_DEAL;

import io.trato.contract.Actor;
import io.trato.contract.account.AccountCommand.ReinstateAccount;
import io.trato.contract.account.AccountCommand.SuspendAccount;
import io.trato.contract.escrow.RefundCommand.ReviveRefund;
import io.trato.contract.escrow.RefundCommand.WriteOffRefund;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Operators suspend somebody from time to time, and reinstate them; and they look after refunds that got stuck. */
record Oversight(Hands hands, Agenda agenda, Chance chance, Crowd crowd) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    void until(Instant end) {
        if (agenda.instant().isAfter(end)) {
            return;
        }
        Actor suspect = chance.oneOf(
                Stream.concat(crowd.clients().stream(), crowd.sellers().stream().map(Crowd.Seller::actor))
                        .toList());
        hands.want(NO_DEAL, operator(), Duration.ZERO, new SuspendAccount(suspect.id(), "To be looked at"));
        hands.want(NO_DEAL, operator(), chance.lasting(DAY, MONTH), new ReinstateAccount(suspect.id()));
        agenda.in(chance.lasting(DAY, MONTH), NO_DEAL, () -> until(end));
    }

    /** Somebody has a look after some days. */
    void parked(Deal deal, RefundParked parked) {
        hands.want(
                deal.id(), operator(), chance.lasting(DAY, MONTH), new ReviveRefund(deal.escrow(), parked.refundId()));
    }

    /** Somebody asks the client for it, waits, and gives it up. */
    void doubled(Deal deal, RefundDoubled doubled) {
        hands.want(
                deal.id(),
                operator(),
                chance.lasting(DAY, MONTH),
                new WriteOffRefund(deal.escrow(), doubled.refundId(), "Nobody answers"));
    }

    private Actor operator() {
        return chance.oneOf(crowd.operators());
    }
}
