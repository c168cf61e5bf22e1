package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.GatewayRefund.Stage;
import io.trato.command.payment.PaymentGateway.RefundOrder;
import io.trato.command.payment.Subject;
import io.trato.server.simulate.gateway.Payments.Payment;
import io.trato.server.simulate.world.Agenda;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Violation;
import java.time.Duration;

/** Refunds at the provider, which gives back what was paid, once, and whose banks sometimes send it back. */
final class Refunds {

    private static final int REFUSED = 40;
    private static final int AT_ONCE = 600;
    private static final int SUCCEED = 900;
    private static final int COME_BACK = 20;
    private static final int CHANGE_THEIR_MIND = 60;
    private static final Duration DAYS = Duration.ofDays(4);
    private static final Duration WEEKS = Duration.ofDays(20);

    private final Agenda agenda;
    private final Chance chance;
    private final Till till;
    private final Post post;
    private final Payments payments;
    private final Shelf<Refund> shelf = new Shelf<>();

    private static final class Refund {

        final String reference;
        final Payment payment;
        final RefundOrder order;
        Stage stage = Stage.PENDING;
        /** Whether it went out after it had been refused, which is not counted among what was asked for. */
        boolean besides;

        Refund(String reference, Payment payment, RefundOrder order) {
            this.reference = reference;
            this.payment = payment;
            this.order = order;
        }

        GatewayRefund told() {
            return new GatewayRefund(
                    reference, order.reference().text(), order.amount(), order.currency(), stage.name(), stage);
        }
    }

    Refunds(Agenda agenda, Chance chance, Till till, Post post, Payments payments) {
        this.agenda = agenda;
        this.chance = chance;
        this.till = till;
        this.post = post;
        this.payments = payments;
    }

    GatewayRefund create(RefundOrder order) {
        Refund before = shelf.asked(order.reference().id());
        return (before == null ? created(order) : before).told();
    }

    GatewayRefund told(String reference) {
        return shelf.named(reference).told();
    }

    void settled(String deal) {
        shelf.settled(deal);
    }

    private Refund created(RefundOrder order) {
        Payment payment = payments.named(order.paymentGatewayReference());
        Violation.unless(
                payment.refunded + order.amount() <= payment.amount,
                "%s asks %d back of %d paid, of which %d went back before",
                order.reference().text(),
                order.amount(),
                payment.amount,
                payment.refunded);
        boolean refused = payment.refusals-- > 0 || chance.happens(REFUSED);
        Refund refund = new Refund(refused ? "" : chance.id("refund"), payment, order);
        shelf.add(payment.deal, refund.reference, order.reference().id(), refund);
        if (refused) {
            refund.stage = Stage.FAILED;
            return refund;
        }
        payment.refunded += order.amount();
        if (chance.happens(AT_ONCE)) {
            decide(refund);
        } else {
            agenda.in(chance.lasting(Duration.ZERO, DAYS), payment.deal, () -> decide(refund));
        }
        return refund;
    }

    private void decide(Refund refund) {
        refund.stage = chance.happens(SUCCEED) ? Stage.SUCCEEDED : Stage.FAILED;
        if (refund.stage == Stage.SUCCEEDED) {
            till.give(refund.order.currency(), refund.order.amount());
            if (chance.happens(COME_BACK)) {
                agenda.in(chance.lasting(Duration.ZERO, DAYS), refund.payment.deal, () -> comeBack(refund));
            }
        } else {
            refund.payment.refunded -= refund.order.amount();
            if (chance.happens(CHANGE_THEIR_MIND)) {
                agenda.in(chance.lasting(Duration.ZERO, WEEKS), refund.payment.deal, () -> carryOut(refund));
            }
        }
        post.tell(Subject.REFUND, refund.reference, refund.payment.deal);
    }

    /** After it has said no, and perhaps after another was asked for in its place. */
    private void carryOut(Refund refund) {
        refund.stage = Stage.SUCCEEDED;
        refund.besides = true;
        till.give(refund.order.currency(), refund.order.amount());
        if (chance.happens(10 * COME_BACK)) {
            agenda.in(chance.lasting(Duration.ZERO, DAYS), refund.payment.deal, () -> comeBack(refund));
        }
        post.tell(Subject.REFUND, refund.reference, refund.payment.deal);
    }

    private void comeBack(Refund refund) {
        refund.stage = Stage.FAILED;
        refund.payment.refunded -= refund.besides ? 0 : refund.order.amount();
        till.take(refund.order.currency(), refund.order.amount());
        post.tell(Subject.REFUND, refund.reference, refund.payment.deal);
    }
}
