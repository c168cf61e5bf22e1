package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.CancelJob;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import io.trato.server.simulate.gateway.WaywardGateway;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Violation;
import java.time.Duration;
import java.util.List;

/** People who try what is not theirs to do. Whatever it is, they must be refused. */
record Strangers(Hands hands, Chance chance, Crowd crowd) {

    private static final Duration DAYS = Duration.ofDays(20);

    void maybe(Deal deal) {
        Actor stranger = chance.oneOf(crowd.clients());
        if (chance.happens(40) && !stranger.equals(deal.client())) {
            Command what = chance.oneOf(List.of(
                    new ApproveMilestone(deal.job(), 1),
                    new CancelJob(deal.job(), "For fun"),
                    new ReleasePart(deal.escrow(), 1, 1, deal.currency()),
                    new RequestPayout(
                            Ids.wallet(deal.provider().id(), deal.currency()),
                            chance.id(Ids.PAYOUT),
                            WaywardGateway.NAME,
                            "mine",
                            deal.currency(),
                            1)));
            hands.want(
                    Agenda.NO_DEAL,
                    stranger,
                    chance.lasting(Duration.ZERO, DAYS),
                    what,
                    outcome -> Violation.unless(
                            outcome instanceof Refusal, "%s was let do %s: %s", stranger.id(), what, outcome));
        }
    }
}
