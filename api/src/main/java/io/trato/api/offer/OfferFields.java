package io.trato.api.offer;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.account.AccountFields;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.api.graphql.Payload;
import io.trato.api.listing.ListingFields;
import io.trato.contract.offer.FindOffer;
import io.trato.contract.offer.ListOffers;
import io.trato.contract.offer.Offer;
import io.trato.contract.offer.Offer.OfferRevision;
import io.trato.contract.offer.OfferStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Offers as they are read. */
@Component
public final class OfferFields implements RuntimeWiringConfigurer {

    /** The payloads that show an offer. */
    private static final List<String> PAYLOADS = List.of(
            "RequestQuotePayload",
            "MakeOfferPayload",
            "ReviseOfferPayload",
            "CounterOfferPayload",
            "AcceptOfferPayload",
            "RejectOfferPayload",
            "WithdrawOfferPayload");

    private final Answers answers;
    private final AccountFields accounts;
    private final ListingFields listings;

    OfferFields(Answers answers, AccountFields accounts, ListingFields listings) {
        this.answers = answers;
        this.accounts = accounts;
        this.listings = listings;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("offer", env -> offer(env.getArgumentOrDefault("id", ""), Caller.of(env)))
                .field("offers", this::offers);
        Fields.of(wiring, "Offer")
                .of("client", Offer.class, (offer, caller) -> accounts.account(offer.clientId(), caller))
                .of("provider", Offer.class, (offer, caller) -> accounts.account(offer.providerId(), caller))
                .of("listing", Offer.class, (offer, caller) -> listings.listing(offer.listingId(), caller))
                .from("terms", Offer.class, OfferFields::terms);
        Fields.of(wiring, "OfferRevision")
                .from("terms", OfferRevision.class, revision -> TermsView.of(revision.terms()));
        PAYLOADS.forEach(payload -> Fields.of(wiring, payload).of("offer", Payload.class, this::changed));
    }

    /** An offer that the caller may see, or null. */
    public @Nullable Offer offer(String id, Caller caller) {
        return answers.find(new FindOffer(id, caller.actor()), caller);
    }

    private Connection<Offer> offers(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String status = env.getArgument("status");
        return Connection.of(answers.ask(
                new ListOffers(
                        status == null ? null : OfferStatus.valueOf(status),
                        env.getArgument("listingId"),
                        Paging.of(env),
                        caller.actor()),
                caller));
    }

    /** Those of the open or accepted revision. */
    private static @Nullable TermsView terms(Offer offer) {
        return offer.revisions().stream()
                .filter(revision -> revision.revision() == offer.revision())
                .findFirst()
                .map(revision -> TermsView.of(revision.terms()))
                .orElse(null);
    }

    private @Nullable Offer changed(Payload payload, Caller caller) {
        return payload.receipt() == null ? null : offer(payload.receipt().streamId(), caller);
    }
}
