package io.trato.api.escrow;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Mutations;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.HoldingStatus;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The money of a job: how it is read, and how it is paid. */
@Component
final class EscrowFields implements RuntimeWiringConfigurer {

    private final Mutations mutations;

    EscrowFields(Mutations mutations) {
        this.mutations = mutations;
    }

    /** A holding with the currency put beside its amount. */
    record HoldingMoney(int milestone, Money amount, HoldingStatus status) {}

    /** A payment with the currency put beside its amount. */
    record PaymentMoney(
            String id,
            String gateway,
            String method,
            Money amount,
            PaymentStatus status,
            @Nullable String gatewayReference,
            @Nullable String gatewayStatus) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields fields = Fields.of(wiring, "Escrow")
                .from("holdings", Escrow.class, EscrowFields::holdings)
                .from("payment", Escrow.class, EscrowFields::payment);
        money(fields, "planned", Escrow::planned);
        money(fields, "held", Escrow::held);
        money(fields, "released", Escrow::released);
        money(fields, "commission", Escrow::commission);
        Fields.of(wiring, "Mutation")
                .field(
                        "payJob",
                        mutations.resolver(
                                (input, caller) -> new StartFunding(
                                        Ids.sibling(Ids.ESCROW, input.text("jobId")),
                                        Ids.fresh(Ids.PAYMENT, mutations.clock().millis()),
                                        input.text("gateway"),
                                        input.text("method")),
                                (field, input) -> field.equals("escrowId") ? "jobId" : field));
    }

    private static void money(Fields fields, String name, ToLongFunction<Escrow> amount) {
        fields.from(name, Escrow.class, escrow -> new Money(amount.applyAsLong(escrow), escrow.currency()));
    }

    private static List<HoldingMoney> holdings(Escrow escrow) {
        return escrow.holdings().stream()
                .map(holding -> new HoldingMoney(
                        holding.milestone(), new Money(holding.amount(), escrow.currency()), holding.status()))
                .toList();
    }

    private static @Nullable PaymentMoney payment(Escrow escrow) {
        Payment payment = escrow.payment();
        return payment == null
                ? null
                : new PaymentMoney(
                        payment.id(),
                        payment.gateway(),
                        payment.method(),
                        new Money(payment.amount(), escrow.currency()),
                        payment.status(),
                        payment.gatewayReference(),
                        payment.gatewayStatus());
    }
}
