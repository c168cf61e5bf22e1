package io.trato.command.escrow;

import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.HoldingStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an escrow has become.
 *
 * @param holdings the money of each milestone, in their order
 * @param attempts how often it was tried to pay
 * @param paid the payment, once it is confirmed
 * @param released what left for the provider and was not taken back, commission included: the sum that commission is taken on
 * @param refunds every refund so far, by identifier
 * @param disputes every dispute so far, by identifier
 * @param chargebacks every chargeback so far, by the gateway's identifier
 */
public record EscrowState(
        Deal deal,
        List<HoldingState> holdings,
        Attempts attempts,
        @Nullable PaymentConfirmed paid,
        long released,
        Closing closing,
        Map<String, RefundState> refunds,
        Map<String, DisputeState> disputes,
        Map<String, ChargebackState> chargebacks) {

    static final EscrowState NONE =
            new EscrowState(Deal.NONE, List.of(), Attempts.NONE, null, 0, Closing.NONE, Map.of(), Map.of(), Map.of());

    public EscrowState {
        holdings = List.copyOf(holdings);
        refunds = Map.copyOf(refunds);
        disputes = Map.copyOf(disputes);
        chargebacks = Map.copyOf(chargebacks);
    }

    EscrowState planned(Deal planned, List<HoldingState> parts) {
        return new EscrowState(planned, parts, attempts, paid, released, closing, refunds, disputes, chargebacks);
    }

    long total() {
        return holdings.stream().mapToLong(HoldingState::amount).reduce(0, Math::addExact);
    }

    boolean all(HoldingStatus status) {
        return holdings.stream().allMatch(holding -> holding.status(isChargedBack()) == status);
    }

    /** Whether a chargeback of what is held is open: nothing may leave meanwhile. */
    boolean isChargedBack() {
        for (ChargebackState chargeback : chargebacks.values()) {
            if (chargeback.freezes()) {
                return true;
            }
        }
        return false;
    }

    Optional<HoldingState> holding(int milestone) {
        for (HoldingState holding : holdings) {
            if (holding.milestone() == milestone) {
                return Optional.of(holding);
            }
        }
        return Optional.empty();
    }

    /** The payment, where the rules have seen that it is confirmed. */
    PaymentConfirmed payment() {
        return Objects.requireNonNull(paid, "what is held was paid");
    }

    /** A payment begins. */
    EscrowState attempted(FundingStarted started) {
        return new EscrowState(
                deal,
                everywhere(HoldingStatus.FUNDING),
                attempts.begun(started),
                paid,
                released,
                closing,
                refunds,
                disputes,
                chargebacks);
    }

    /** The last attempt to pay. */
    @Nullable FundingStarted attempt() {
        return attempts.last();
    }

    /** Money came that the escrow did not need. */
    EscrowState surplus(String paymentId, long amount) {
        return new EscrowState(
                deal,
                holdings,
                attempts.surplus(paymentId, amount),
                paid,
                released,
                closing,
                refunds,
                disputes,
                chargebacks);
    }

    /** Money came that was not asked for; if that was the present attempt, it has failed. */
    EscrowState mismatched(String paymentId, long amount) {
        EscrowState known = surplus(paymentId, amount);
        FundingStarted last = attempt();
        boolean present = last != null && last.paymentId().equals(paymentId) && all(HoldingStatus.FUNDING);
        return present ? known.failedAttempt() : known;
    }

    EscrowState failedAttempt() {
        return holdings(everywhere(HoldingStatus.FAILED));
    }

    EscrowState confirmed(PaymentConfirmed payment) {
        return new EscrowState(deal, holdings, attempts, payment, released, closing, refunds, disputes, chargebacks);
    }

    EscrowState held() {
        return holdings(holdings.stream().map(HoldingState::paid).toList());
    }

    EscrowState holding(int milestone, UnaryOperator<HoldingState> change) {
        List<HoldingState> changed = new ArrayList<>(holdings);
        changed.replaceAll(holding -> holding.milestone() == milestone ? change.apply(holding) : holding);
        return holdings(changed);
    }

    /** @param more negative for what is taken back */
    EscrowState released(long more) {
        return new EscrowState(
                deal, holdings, attempts, paid, Math.addExact(released, more), closing, refunds, disputes, chargebacks);
    }

    EscrowState closing(Closing next) {
        return new EscrowState(deal, holdings, attempts, paid, released, next, refunds, disputes, chargebacks);
    }

    EscrowState refund(String id, RefundState refund) {
        return new EscrowState(
                deal, holdings, attempts, paid, released, closing, put(refunds, id, refund), disputes, chargebacks);
    }

    EscrowState dispute(String id, DisputeState dispute) {
        return new EscrowState(
                deal, holdings, attempts, paid, released, closing, refunds, put(disputes, id, dispute), chargebacks);
    }

    EscrowState chargeback(String id, ChargebackState chargeback) {
        return new EscrowState(
                deal, holdings, attempts, paid, released, closing, refunds, disputes, put(chargebacks, id, chargeback));
    }

    private EscrowState holdings(List<HoldingState> changed) {
        return new EscrowState(deal, changed, attempts, paid, released, closing, refunds, disputes, chargebacks);
    }

    private List<HoldingState> everywhere(HoldingStatus status) {
        return holdings.stream().map(holding -> holding.unpaid(status)).toList();
    }

    private static <T> Map<String, T> put(Map<String, T> before, String id, T value) {
        Map<String, T> after = new HashMap<>(before);
        after.put(id, value);
        return after;
    }
}
