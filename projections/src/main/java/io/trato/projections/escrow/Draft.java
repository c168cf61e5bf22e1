package io.trato.projections.escrow;

import io.trato.contract.Money;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.ChargebackView;
import io.trato.contract.escrow.Escrow.DisputeView;
import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.Escrow.RefundView;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.log.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An escrow's view while one event is worked into it; sums and states follow from the parts at the end. */
final class Draft {

    private final Escrow before;
    private List<HoldingView> holdings;
    private @Nullable Payment payment;
    private final List<Payment> payments;
    private long commission;
    private final List<RefundView> refunds;
    private final List<DisputeView> disputes;
    private final List<ChargebackView> chargebacks;

    private Draft(Escrow before) {
        this.before = before;
        this.holdings = before.holdings();
        this.payment = before.payment();
        this.payments = new ArrayList<>(before.payments());
        this.commission = before.commission();
        this.refunds = new ArrayList<>(before.refunds());
        this.disputes = new ArrayList<>(before.disputes());
        this.chargebacks = new ArrayList<>(before.chargebacks());
    }

    static Draft of(Escrow before) {
        return new Draft(before);
    }

    /** An attempt begins. */
    Draft payment(Payment next) {
        payment = next;
        payments.add(next);
        return this;
    }

    /** An attempt is decided; whichever is confirmed is the escrow's payment, be it the last attempt or not. */
    Draft payment(String id, PaymentStatus status, String reference, String gatewayStatus) {
        payments.replaceAll(
                attempt -> attempt.id().equals(id) ? decided(attempt, status, reference, gatewayStatus) : attempt);
        payments.stream()
                .filter(attempt -> attempt.id().equals(id) && status != PaymentStatus.SURPLUS)
                .forEach(attempt -> payment = attempt);
        return this;
    }

    private static Payment decided(Payment attempt, PaymentStatus status, String reference, String gatewayStatus) {
        return new Payment(
                attempt.id(),
                attempt.gateway(),
                attempt.method(),
                attempt.amount(),
                status,
                reference,
                gatewayStatus,
                attempt.received());
    }

    /** Something else came than was asked for. If nothing else had been decided meanwhile, that attempt has failed. */
    Draft mismatched(PaymentMismatched e) {
        UnaryOperator<Payment> told = attempt -> new Payment(
                attempt.id(),
                attempt.gateway(),
                attempt.method(),
                attempt.amount(),
                PaymentStatus.MISMATCHED,
                e.gatewayReference(),
                e.gatewayStatus(),
                new Money(e.amount(), e.currency()));
        payments.replaceAll(attempt -> attempt.id().equals(e.paymentId()) ? told.apply(attempt) : attempt);
        Payment present = payment;
        if (present == null || !present.id().equals(e.paymentId())) {
            return this;
        }
        payment = told.apply(present);
        return holdings.stream().allMatch(h -> h.status() == HoldingStatus.FUNDING)
                ? everywhere(HoldingStatus.FAILED)
                : this;
    }

    Draft everywhere(HoldingStatus status) {
        holdings = holdings.stream()
                .map(h -> new HoldingView(
                        h.milestone(), h.amount(), status, h.held(), h.released(), h.refunded(), h.lost()))
                .toList();
        return this;
    }

    Draft held() {
        holdings = holdings.stream()
                .map(h -> new HoldingView(h.milestone(), h.amount(), HoldingStatus.HELD, h.amount(), 0, 0, 0))
                .toList();
        return this;
    }

    /** Adds to what is held, released, refunded and lost of a milestone; each may be negative. */
    Draft moved(int milestone, long held, long released, long refunded, long lost) {
        holdings = holdings.stream()
                .map(h -> h.milestone() != milestone
                        ? h
                        : new HoldingView(
                                milestone,
                                h.amount(),
                                h.status(),
                                Math.addExact(h.held(), held),
                                Math.addExact(h.released(), released),
                                Math.addExact(h.refunded(), refunded),
                                Math.addExact(h.lost(), lost)))
                .toList();
        return this;
    }

    Draft commission(long more) {
        commission = Math.addExact(commission, more);
        return this;
    }

    Draft refund(RefundView refund) {
        refunds.add(refund);
        return this;
    }

    Draft refund(String id, UnaryOperator<RefundView> change) {
        refunds.replaceAll(refund -> refund.id().equals(id) ? change.apply(refund) : refund);
        return this;
    }

    Draft dispute(DisputeView dispute) {
        disputes.add(dispute);
        return this;
    }

    Draft dispute(String id, UnaryOperator<DisputeView> change) {
        disputes.replaceAll(dispute -> dispute.id().equals(id) ? change.apply(dispute) : dispute);
        return this;
    }

    Draft chargeback(ChargebackView chargeback) {
        chargebacks.add(chargeback);
        return this;
    }

    Draft chargeback(String id, UnaryOperator<ChargebackView> change) {
        chargebacks.replaceAll(chargeback -> chargeback.id().equals(id) ? change.apply(chargeback) : chargeback);
        return this;
    }

    Escrow at(LoggedEvent logged) {
        HoldingWords words = new HoldingWords(refunds, disputes, freezing());
        List<HoldingView> settled = holdings.stream().map(words::settled).toList();
        return new Escrow(
                before.id(),
                logged.sequence(),
                before.currency(),
                before.planned(),
                sum(settled, HoldingView::held),
                sum(settled, HoldingView::released),
                sum(settled, HoldingView::refunded),
                sum(settled, HoldingView::lost),
                commission,
                settled,
                payment,
                payments,
                refunds,
                disputes,
                chargebacks);
    }

    /** One of a payment that is on its way back anyway freezes nothing. */
    private List<ChargebackView> freezing() {
        Payment held = payment;
        return chargebacks.stream()
                .filter(chargeback -> held != null && held.id().equals(chargeback.paymentId()))
                .toList();
    }

    private static long sum(List<HoldingView> holdings, ToLongFunction<HoldingView> amount) {
        long sum = 0;
        for (HoldingView holding : holdings) {
            sum = Math.addExact(sum, amount.applyAsLong(holding));
        }
        return sum;
    }
}
