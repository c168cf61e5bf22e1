package io.trato.api.escrow;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Fields;
import io.trato.contract.Money;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.ChargebackStatus;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.Escrow.RefundStatus;
import io.trato.contract.escrow.HoldingStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The money of a job as it is read: whole minor units with the currency put beside them. */
@Component
final class EscrowFields implements RuntimeWiringConfigurer {

    record HoldingMoney(
            int milestone,
            Money amount,
            HoldingStatus status,
            Money held,
            Money released,
            Money refunded,
            Money lost) {}

    record PaymentMoney(
            String id,
            String gateway,
            String method,
            Money amount,
            @Nullable Money received,
            PaymentStatus status,
            @Nullable String gatewayReference,
            @Nullable String gatewayStatus) {}

    record RefundMoney(
            String id,
            Money amount,
            RefundStatus status,
            @Nullable String gatewayStatus,
            Instant startedAt) {}

    record ChargebackMoney(
            String id, String paymentId, Money amount, ChargebackStatus status, String gatewayStatus, Instant at) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields fields = Fields.of(wiring, "Escrow")
                .from("holdings", Escrow.class, EscrowFields::holdings)
                .from("payment", Escrow.class, EscrowFields::payment)
                .from("payments", Escrow.class, EscrowFields::payments)
                .from("refunds", Escrow.class, EscrowFields::refunds)
                .from("disputes", Escrow.class, EscrowFields::disputes)
                .from("chargebacks", Escrow.class, EscrowFields::chargebacks);
        money(fields, "planned", Escrow::planned);
        money(fields, "held", Escrow::held);
        money(fields, "released", Escrow::released);
        money(fields, "refunded", Escrow::refunded);
        money(fields, "lost", Escrow::lost);
        money(fields, "commission", Escrow::commission);
    }

    private static void money(Fields fields, String name, ToLongFunction<Escrow> amount) {
        fields.from(name, Escrow.class, escrow -> new Money(amount.applyAsLong(escrow), escrow.currency()));
    }

    private static List<HoldingMoney> holdings(Escrow escrow) {
        String currency = escrow.currency();
        return escrow.holdings().stream()
                .map(holding -> new HoldingMoney(
                        holding.milestone(),
                        new Money(holding.amount(), currency),
                        holding.status(),
                        new Money(holding.held(), currency),
                        new Money(holding.released(), currency),
                        new Money(holding.refunded(), currency),
                        new Money(holding.lost(), currency)))
                .toList();
    }

    private static @Nullable PaymentMoney payment(Escrow escrow) {
        return escrow.payment() == null ? null : money(escrow.payment(), escrow.currency());
    }

    private static List<PaymentMoney> payments(Escrow escrow) {
        return escrow.payments().stream()
                .map(payment -> money(payment, escrow.currency()))
                .toList();
    }

    private static PaymentMoney money(Payment payment, String currency) {
        return new PaymentMoney(
                payment.id(),
                payment.gateway(),
                payment.method(),
                new Money(payment.amount(), currency),
                payment.received(),
                payment.status(),
                payment.gatewayReference(),
                payment.gatewayStatus());
    }

    private static List<RefundMoney> refunds(Escrow escrow) {
        return escrow.refunds().stream()
                .map(refund -> new RefundMoney(
                        refund.id(),
                        new Money(refund.amount(), escrow.currency()),
                        refund.status(),
                        refund.gatewayStatus(),
                        refund.startedAt()))
                .toList();
    }

    private static List<DisputeMoney> disputes(Escrow escrow) {
        return escrow.disputes().stream()
                .map(dispute -> DisputeMoney.of(dispute, escrow.id(), escrow.currency()))
                .toList();
    }

    private static List<ChargebackMoney> chargebacks(Escrow escrow) {
        return escrow.chargebacks().stream()
                .map(chargeback -> new ChargebackMoney(
                        chargeback.id(),
                        chargeback.paymentId(),
                        new Money(chargeback.amount(), escrow.currency()),
                        chargeback.status(),
                        chargeback.gatewayStatus(),
                        chargeback.at()))
                .toList();
    }
}
