package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayPayout.Stage;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.Subject;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;

/** Payouts at the provider, which keeps a fee for each that arrives, also when it comes back afterwards. */
final class Payouts {

    private static final int REFUSED = 60;
    private static final int AT_ONCE = 300;
    private static final int ARRIVE = 900;
    private static final int COME_BACK = 40;
    private static final int CALLED_FAILED = 300;
    private static final long FEE = 25;
    private static final Duration DAYS = Duration.ofDays(4);

    private final Agenda agenda;
    private final Chance chance;
    private final Till till;
    private final Post post;
    private final Shelf<Payout> shelf = new Shelf<>();

    private static final class Payout {

        final String reference;
        final PayoutOrder order;
        Stage stage = Stage.PENDING;
        long fee;

        Payout(String reference, PayoutOrder order) {
            this.reference = reference;
            this.order = order;
        }

        GatewayPayout told() {
            return new GatewayPayout(
                    reference, order.reference().text(), order.amount(), order.currency(), fee, stage.name(), stage);
        }
    }

    Payouts(Agenda agenda, Chance chance, Till till, Post post) {
        this.agenda = agenda;
        this.chance = chance;
        this.till = till;
        this.post = post;
    }

    GatewayPayout create(PayoutOrder order) {
        Payout before = shelf.asked(order.reference().id());
        return (before == null ? created(order) : before).told();
    }

    GatewayPayout told(String reference) {
        return shelf.named(reference).told();
    }

    private Payout created(PayoutOrder order) {
        boolean refused = chance.happens(REFUSED);
        Payout payout = new Payout(refused ? "" : chance.id("payout"), order);
        shelf.add(Agenda.NO_DEAL, payout.reference, order.reference().id(), payout);
        if (refused) {
            payout.stage = Stage.FAILED;
        } else if (chance.happens(AT_ONCE)) {
            decide(payout);
        } else {
            agenda.in(chance.lasting(Duration.ZERO, DAYS), Agenda.NO_DEAL, () -> decide(payout));
        }
        return payout;
    }

    private void decide(Payout payout) {
        payout.stage = chance.happens(ARRIVE) ? Stage.PAID : Stage.FAILED;
        if (payout.stage == Stage.PAID) {
            payout.fee = FEE;
            till.give(payout.order.currency(), payout.order.amount() + FEE);
            if (chance.happens(COME_BACK)) {
                agenda.in(chance.lasting(Duration.ZERO, DAYS), Agenda.NO_DEAL, () -> comeBack(payout));
            }
        }
        post.tell(Subject.PAYOUT, payout.reference, Agenda.NO_DEAL);
    }

    private void comeBack(Payout payout) {
        payout.stage = chance.happens(CALLED_FAILED) ? Stage.FAILED : Stage.RETURNED;
        till.take(payout.order.currency(), payout.order.amount());
        post.tell(Subject.PAYOUT, payout.reference, Agenda.NO_DEAL);
    }
}
