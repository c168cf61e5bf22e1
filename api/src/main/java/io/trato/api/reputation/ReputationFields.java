package io.trato.api.reputation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.RefusedException;
import io.trato.api.listing.ListingFields;
import io.trato.contract.Money;
import io.trato.contract.Role;
import io.trato.contract.account.Account;
import io.trato.contract.listing.Listing;
import io.trato.contract.reputation.CommissionQuote;
import io.trato.contract.reputation.FindStatistics;
import io.trato.contract.reputation.ProviderStatistics;
import io.trato.contract.reputation.QuoteCommission;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What providers have come to, and what a deal would cost them. */
@Component
final class ReputationFields implements RuntimeWiringConfigurer {

    /** As much as terms may come to, in whole minor units. */
    private static final long MOST = 1_000_000_000_000_000L;

    private final Answers answers;
    private final ListingFields listings;

    ReputationFields(Answers answers, ListingFields listings) {
        this.answers = answers;
        this.listings = listings;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query").field("commissionQuote", this::quote);
        Fields.of(wiring, "Account").of("statistics", Account.class, this::statistics);
        Fields.of(wiring, "CommissionQuote")
                .from("pointsToNext", CommissionQuote.class, quote -> orNull(quote.pointsToNext()));
    }

    private @Nullable ProviderStatistics statistics(Account account, Caller caller) {
        return account.roles().contains(Role.PROVIDER)
                ? answers.ask(new FindStatistics(account.id(), caller.actor()), caller)
                : null;
    }

    private @Nullable CommissionQuote quote(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        String providerId = provider(env, caller);
        return providerId == null ? null : answers.ask(new QuoteCommission(amount(env), providerId), caller);
    }

    /** Null for a listing that the caller may not see. */
    private @Nullable String provider(DataFetchingEnvironment env, Caller caller) {
        String providerId = env.getArgument("providerId");
        String listingId = env.getArgument("listingId");
        if ((providerId == null) == (listingId == null)) {
            throw invalid(providerId == null ? "providerId" : "listingId");
        }
        if (listingId == null) {
            return providerId;
        }
        Listing listing = listings.listing(listingId, caller);
        return listing == null ? null : listing.providerId();
    }

    private static Money amount(DataFetchingEnvironment env) {
        try {
            Money amount = new Input(env.getArguments()).theMoney("amount");
            if (amount.minor() > 0 && amount.minor() <= MOST) {
                return amount;
            }
        } catch (RefusedException malformed) {
            // a query has no user errors: it is the argument that is wrong
        }
        throw invalid("amount");
    }

    private static CodedException invalid(String argument) {
        return new CodedException(ErrorCode.ARGUMENT_INVALID, Map.of("argument", argument));
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
