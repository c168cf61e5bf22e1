package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayChargeback.Stage;
import io.trato.command.payment.Subject;
import io.trato.server.simulate.gateway.Payments.Payment;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.util.List;

/** Payers who complain at their bank, some time after they have paid, and what the bank makes of it. */
final class Contests {

    private static final int COMPLAIN = 20;
    private static final int AGAIN = 300;
    private static final int ALL_OF_IT = 500;
    private static final int HALF = 500;
    private static final int WON = 500;
    private static final int AT_ONCE = 300;
    private static final Duration SOONEST = Duration.ofMillis(5);
    private static final Duration HOURS = Duration.ofHours(3);
    private static final Duration LATEST = Duration.ofDays(25);

    private final Agenda agenda;
    private final Chance chance;
    private final Till till;
    private final Post post;
    private final Shelf<Contest> shelf = new Shelf<>();

    private static final class Contest {

        final String reference;
        final Payment payment;
        final long amount;
        Stage stage = Stage.OPENED;

        Contest(String reference, Payment payment, long amount) {
            this.reference = reference;
            this.payment = payment;
            this.amount = amount;
        }
    }

    Contests(Agenda agenda, Chance chance, Till till, Post post) {
        this.agenda = agenda;
        this.chance = chance;
        this.till = till;
        this.post = post;
    }

    void paid(Payment payment) {
        if (chance.happens(COMPLAIN)) {
            agenda.in(
                    chance.lasting(SOONEST, chance.happens(AT_ONCE) ? HOURS : LATEST),
                    payment.deal,
                    () -> open(payment));
            if (chance.happens(AGAIN)) {
                agenda.in(chance.lasting(SOONEST, LATEST), payment.deal, () -> open(payment));
            }
        }
    }

    GatewayChargeback told(String reference) {
        Contest contest = shelf.named(reference);
        return new GatewayChargeback(
                reference,
                contest.payment.reference,
                contest.amount,
                contest.payment.order.currency(),
                "fraudulent",
                contest.stage.name(),
                contest.stage);
    }

    List<GatewayChargeback> of(Payment payment) {
        return payment.contests.stream().map(this::told).toList();
    }

    void settled(String deal) {
        shelf.settled(deal);
    }

    private void open(Payment payment) {
        long left = payment.amount - payment.contested;
        if (left <= 0) {
            return;
        }
        long amount = chance.happens(ALL_OF_IT)
                ? left
                : chance.happens(HALF) ? Math.ceilDiv(left, 2) : chance.between(1, left);
        payment.contested += amount;
        String reference = chance.id("cb");
        Contest contest = shelf.add(payment.deal, reference, reference, new Contest(reference, payment, amount));
        payment.contests.add(reference);
        till.give(payment.order.currency(), amount);
        post.tell(Subject.CHARGEBACK, reference, payment.deal);
        agenda.in(chance.lasting(SOONEST, LATEST), payment.deal, () -> decide(contest));
    }

    private void decide(Contest contest) {
        contest.stage = chance.happens(WON) ? Stage.WON : Stage.LOST;
        if (contest.stage == Stage.WON) {
            till.take(contest.payment.order.currency(), contest.amount);
            contest.payment.contested -= contest.amount;
        }
        post.tell(Subject.CHARGEBACK, contest.reference, contest.payment.deal);
    }
}
