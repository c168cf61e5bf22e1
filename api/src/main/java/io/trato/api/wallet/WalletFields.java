package io.trato.api.wallet;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.wallet.ListWallets;
import io.trato.contract.wallet.ReadStatement;
import io.trato.contract.wallet.Wallet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wallets as they are read. */
@Component
public final class WalletFields implements RuntimeWiringConfigurer {

    private final Answers answers;

    WalletFields(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query").field("wallets", this::wallets);
        Fields.of(wiring, "Wallet")
                .from("pending", Wallet.class, wallet -> new Money(wallet.pending(), wallet.currency()))
                .from("available", Wallet.class, wallet -> new Money(wallet.available(), wallet.currency()))
                .from("paying", Wallet.class, wallet -> new Money(wallet.paying(), wallet.currency()))
                .from("owed", Wallet.class, wallet -> new Money(wallet.owed(), wallet.currency()))
                .field("statement", this::statement);
    }

    /** A wallet that the caller may see, or null. */
    public @Nullable Wallet wallet(String id, Caller caller) {
        String providerId = Ids.walletsProvider(id);
        if (Ids.suffix(providerId).isEmpty()) {
            return null;
        }
        return of(providerId, caller).stream()
                .filter(wallet -> wallet.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private StatementConnection statement(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        Wallet wallet = Objects.requireNonNull(env.getSource());
        return answers.ask(
                        new ReadStatement(
                                wallet.id(),
                                env.getArgument("from"),
                                env.getArgument("until"),
                                Paging.of(env),
                                caller.actor()),
                        caller)
                .map(StatementConnection::of)
                .orElseThrow();
    }

    private List<Wallet> wallets(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        return of(env.getArgumentOrDefault("providerId", caller.actor().id()), caller);
    }

    private List<Wallet> of(String providerId, Caller caller) {
        return answers.ask(new ListWallets(providerId, caller.actor()), caller);
    }
}
