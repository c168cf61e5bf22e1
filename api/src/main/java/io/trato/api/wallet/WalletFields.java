package io.trato.api.wallet;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.wallet.ListWallets;
import io.trato.contract.wallet.Wallet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wallets as they are read. */
@Component
public final class WalletFields implements RuntimeWiringConfigurer {

    /** An identifier's prefix, a UUID, and the hyphen before the currency. */
    private static final int CURRENCY = Ids.WALLET.length() + 1 + 36;

    private final Answers answers;

    WalletFields(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query").field("wallets", this::wallets);
        Fields.of(wiring, "Wallet")
                .from("pending", Wallet.class, wallet -> new Money(wallet.pending(), wallet.currency()))
                .from("available", Wallet.class, wallet -> new Money(wallet.available(), wallet.currency()));
    }

    /** A wallet that the caller may see, or null. */
    public @Nullable Wallet wallet(String id, Caller caller) {
        if (id.length() <= CURRENCY) {
            return null;
        }
        String providerId = Ids.sibling(Ids.ACCOUNT, id.substring(0, CURRENCY));
        return of(providerId, caller).stream()
                .filter(wallet -> wallet.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<Wallet> wallets(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        return of(env.getArgumentOrDefault("providerId", caller.actor().id()), caller);
    }

    private List<Wallet> of(String providerId, Caller caller) {
        return answers.ask(new ListWallets(providerId, caller.actor()), caller);
    }
}
