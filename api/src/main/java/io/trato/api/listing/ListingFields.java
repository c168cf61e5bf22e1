package io.trato.api.listing;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.account.AccountFields;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.api.graphql.Payload;
import io.trato.contract.Money;
import io.trato.contract.listing.FindListing;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingFilter;
import io.trato.contract.listing.ListingOrder;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.SearchListings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Listings as they are read and searched. */
@Component
public final class ListingFields implements RuntimeWiringConfigurer {

    /** The payloads that show a listing. */
    private static final List<String> PAYLOADS = List.of(
            "DraftListingPayload",
            "ReviseListingPayload",
            "PublishListingPayload",
            "PauseListingPayload",
            "ArchiveListingPayload",
            "RemoveListingPayload");

    private final Answers answers;
    private final AccountFields accounts;

    ListingFields(Answers answers, AccountFields accounts) {
        this.answers = answers;
        this.accounts = accounts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("listing", env -> listing(env.getArgumentOrDefault("id", ""), Caller.of(env)))
                .field("listings", this::search);
        Fields.of(wiring, "Listing")
                .of("provider", Listing.class, (listing, caller) -> accounts.account(listing.providerId(), caller))
                .from("category", Listing.class, listing -> Tree.category(listing.category()));
        Fields.of(wiring, "Price").from("money", Price.class, price -> new Money(price.amount(), price.currency()));
        PAYLOADS.forEach(payload -> Fields.of(wiring, payload).of("listing", Payload.class, this::changed));
    }

    /** A listing that the caller may see, or null. */
    public @Nullable Listing listing(String id, Caller caller) {
        return answers.find(new FindListing(id, caller.actor()), caller);
    }

    private ListingConnection search(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env);
        Map<String, Object> filter = env.getArgument("filter");
        ListingFilter wanted = filter == null ? ListingFilter.PUBLISHED : Filters.read(filter);
        ListingOrder order = ListingOrder.valueOf(env.getArgumentOrDefault("orderBy", ListingOrder.RELEVANCE.name()));
        boolean facets = env.getSelectionSet().contains("facets");
        return ListingConnection.of(
                answers.ask(new SearchListings(wanted, order, Paging.of(env), facets, caller.actor()), caller));
    }

    private @Nullable Listing changed(Payload payload, Caller caller) {
        return payload.receipt() == null ? null : listing(payload.receipt().streamId(), caller);
    }
}
