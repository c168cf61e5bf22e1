package io.trato.projections.escrow;

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
import java.util.function.UnaryOperator;

/** An escrow's view while one event is worked into it; sums and states follow from the parts at the end. */
final class Draft {

    private final Escrow before;
    private HoldingViews holdings;
    private final PaymentViews payments;
    private long commission;
    private final List<RefundView> refunds;
    private final List<DisputeView> disputes;
    private final List<ChargebackView> chargebacks;

    private Draft(Escrow before) {
        this.before = before;
        this.holdings = new HoldingViews(before.holdings());
        this.payments = new PaymentViews(before);
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
        payments.begun(next);
        return this;
    }

    /** An attempt is decided. */
    Draft payment(String id, PaymentStatus status, String reference, String gatewayStatus) {
        payments.decided(id, status, reference, gatewayStatus);
        return this;
    }

    /** If nothing else had been decided meanwhile, that attempt has failed. */
    Draft mismatched(PaymentMismatched e) {
        return payments.mismatched(e) && holdings.allAre(HoldingStatus.FUNDING)
                ? everywhere(HoldingStatus.FAILED)
                : this;
    }

    Draft everywhere(HoldingStatus status) {
        holdings = holdings.everywhere(status);
        return this;
    }

    Draft held() {
        holdings = holdings.held();
        return this;
    }

    /** Adds to what is held, released, refunded and lost of a milestone; each may be negative. */
    Draft moved(int milestone, long held, long released, long refunded, long lost) {
        holdings = holdings.moved(milestone, held, released, refunded, lost);
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
        HoldingViews settled = holdings.settled(new HoldingWords(refunds, disputes, freezing()));
        return new Escrow(
                before.id(),
                logged.sequence(),
                before.currency(),
                before.planned(),
                settled.sum(HoldingView::held),
                settled.sum(HoldingView::released),
                settled.sum(HoldingView::refunded),
                settled.sum(HoldingView::lost),
                commission,
                settled.all(),
                payments.present(),
                payments.attempts(),
                refunds,
                disputes,
                chargebacks);
    }

    /** One of a payment that is on its way back anyway freezes nothing. */
    private List<ChargebackView> freezing() {
        return chargebacks.stream()
                .filter(chargeback -> payments.isPresent(chargeback.paymentId()))
                .toList();
    }
}
