package io.trato.api.wallet;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.Mutations;
import io.trato.api.graphql.Paging;
import io.trato.api.graphql.Payload;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.wallet.FindPayout;
import io.trato.contract.wallet.FindStartedPayout;
import io.trato.contract.wallet.ListPayouts;
import io.trato.contract.wallet.Payout;
import io.trato.contract.wallet.PayoutStatus;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Payouts: how they are asked for, and how they are read. */
@Component
public final class PayoutFields implements RuntimeWiringConfigurer {

    private final Answers answers;
    private final Mutations mutations;

    PayoutFields(Answers answers, Mutations mutations) {
        this.answers = answers;
        this.mutations = mutations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("payout", env -> payout(env.getArgumentOrDefault("id", ""), Caller.of(env)))
                .field("payouts", this::payouts);
        Fields.of(wiring, "Payout")
                .from("amount", Payout.class, payout -> new Money(payout.amount(), payout.currency()));
        Fields.of(wiring, "RequestPayoutPayload").of("payout", Payload.class, this::started);
        Fields.of(wiring, "Mutation")
                .field(
                        "requestPayout",
                        mutations.resolver(
                                (input, caller) -> request(input),
                                (field, input) -> field.equals("amount") ? "amount.amount" : field));
    }

    /** A payout that the caller may see, or null. */
    public @Nullable Payout payout(String id, Caller caller) {
        return answers.find(new FindPayout(id, caller.actor()), caller);
    }

    private @Nullable Payout started(Payload payload, Caller caller) {
        Receipt receipt = payload.receipt();
        return receipt == null
                ? null
                : answers.find(new FindStartedPayout(receipt.streamId(), receipt.version(), caller.actor()), caller);
    }

    private Command request(Input input) {
        Money amount = input.theMoney("amount");
        return new RequestPayout(
                input.text("walletId"),
                Ids.fresh(Ids.PAYOUT, mutations.clock().millis()),
                input.text("gateway"),
                input.text("destination"),
                amount.currency(),
                amount.minor());
    }

    private Connection<Payout> payouts(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String status = env.getArgument("status");
        return Connection.of(answers.ask(
                new ListPayouts(status == null ? null : PayoutStatus.valueOf(status), Paging.of(env), caller.actor()),
                caller));
    }
}
