package io.trato.projections.escrow;

import io.trato.contract.Money;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All attempts to pay into an escrow while one event is worked into them, and which of them is its payment. */
final class PaymentViews {

    private final List<Payment> attempts;
    private @Nullable Payment present;

    PaymentViews(Escrow before) {
        attempts = new ArrayList<>(before.payments());
        present = before.payment();
    }

    void begun(Payment next) {
        present = next;
        attempts.add(next);
    }

    /** Whichever is confirmed is the escrow's payment, be it the last attempt or not. */
    void decided(String id, PaymentStatus status, String reference, String gatewayStatus) {
        Payment attempt = told(id, status, reference, gatewayStatus, null);
        if (attempt != null && status != PaymentStatus.SURPLUS) {
            present = attempt;
        }
    }

    /** Something else came than was asked for; whether that attempt is the escrow's payment. */
    boolean mismatched(PaymentMismatched e) {
        Money received = new Money(e.amount(), e.currency());
        Payment attempt =
                told(e.paymentId(), PaymentStatus.MISMATCHED, e.gatewayReference(), e.gatewayStatus(), received);
        if (attempt == null || !isPresent(e.paymentId())) {
            return false;
        }
        present = attempt;
        return true;
    }

    boolean isPresent(String id) {
        return present != null && present.id().equals(id);
    }

    @Nullable Payment present() {
        return present;
    }

    List<Payment> attempts() {
        return attempts;
    }

    /** The attempt as it is now, null when there is none of that name. */
    private @Nullable Payment told(
            String id, PaymentStatus status, String reference, String gatewayStatus, @Nullable Money received) {
        Payment after = null;
        for (int i = 0; i < attempts.size(); i++) {
            Payment attempt = attempts.get(i);
            if (attempt.id().equals(id)) {
                after = new Payment(
                        id,
                        attempt.gateway(),
                        attempt.method(),
                        attempt.amount(),
                        status,
                        reference,
                        gatewayStatus,
                        received == null ? attempt.received() : received);
                attempts.set(i, after);
            }
        }
        return after;
    }
}
