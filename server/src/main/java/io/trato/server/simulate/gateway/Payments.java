package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayment.Stage;
import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.Subject;
import io.trato.contract.Ids;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Payments at the provider. */
final class Payments {

    private static final int REFUSED = 40;
    private static final int AT_ONCE = 600;
    private static final int APPROVED = 850;
    private static final int CHANGES_ITS_MIND = 120;
    private static final int STUBBORN = 40;
    private static final int AMISS = 10;
    private static final int FEE_BPS = 290;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration DAYS = Duration.ofDays(5);

    private final Agenda agenda;
    private final Chance chance;
    private final Till till;
    private final Post post;
    private final Contests contests;
    private final Shelf<Payment> shelf = new Shelf<>();

    Payments(Agenda agenda, Chance chance, Till till, Post post, Contests contests) {
        this.agenda = agenda;
        this.chance = chance;
        this.till = till;
        this.post = post;
        this.contests = contests;
    }

    GatewayPayment create(PaymentOrder order) {
        Payment before = shelf.asked(order.reference().id());
        return (before == null ? created(order) : before).told();
    }

    GatewayPayment told(String reference) {
        return shelf.named(reference).told();
    }

    Payment named(String reference) {
        return shelf.named(reference);
    }

    void settled(String deal) {
        shelf.settled(deal);
    }

    private Payment created(PaymentOrder order) {
        String deal = Ids.suffix(order.reference().owner());
        long amount = chance.happens(AMISS) ? chance.between(1, 2 * order.amount()) : order.amount();
        boolean refused = chance.happens(REFUSED);
        Payment payment = new Payment(refused ? "" : chance.id("pay"), deal, order, amount);
        shelf.add(deal, payment.reference, order.reference().id(), payment);
        if (refused) {
            payment.stage = Stage.FAILED;
        } else if (chance.happens(AT_ONCE)) {
            decide(payment);
        } else {
            agenda.in(chance.lasting(Duration.ZERO, chance.happens(500) ? SOON : DAYS), deal, () -> decide(payment));
        }
        return payment;
    }

    private void decide(Payment payment) {
        payment.stage = chance.happens(APPROVED) ? Stage.APPROVED : Stage.FAILED;
        if (payment.stage == Stage.APPROVED) {
            paid(payment);
        }
        post.tell(Subject.PAYMENT, payment.reference, payment.deal);
        if (payment.stage == Stage.FAILED && chance.happens(CHANGES_ITS_MIND)) {
            agenda.in(chance.lasting(Duration.ZERO, DAYS), payment.deal, () -> approve(payment));
        }
    }

    /** After it has said no, and perhaps after another attempt was paid. */
    private void approve(Payment payment) {
        payment.stage = Stage.APPROVED;
        paid(payment);
        post.tell(Subject.PAYMENT, payment.reference, payment.deal);
    }

    private void paid(Payment payment) {
        till.take(payment.order.currency(), payment.amount - payment.fee);
        payment.refusals = chance.happens(STUBBORN) ? chance.between(5, 9) : 0;
        contests.paid(payment);
    }

    /** A payment, as far as the provider has decided about it. */
    static final class Payment {

        final String reference;
        final String deal;
        final PaymentOrder order;
        /** What the payer sends; not always what was asked for. */
        final long amount;

        final long fee;
        Stage stage = Stage.PENDING;
        long refunded;
        long contested;
        /** How many refunds of it are refused before one is taken on. */
        long refusals;

        final List<String> contests = new ArrayList<>();

        Payment(String reference, String deal, PaymentOrder order, long amount) {
            this.reference = reference;
            this.deal = deal;
            this.order = order;
            this.amount = amount;
            this.fee = amount * FEE_BPS / 10_000;
        }

        GatewayPayment told() {
            return new GatewayPayment(
                    reference, order.reference().text(), amount, order.currency(), fee, stage.name(), stage);
        }
    }
}
