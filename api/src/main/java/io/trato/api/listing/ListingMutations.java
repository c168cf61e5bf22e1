package io.trato.api.listing;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.Mutations;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.listing.ListingCommand.ArchiveListing;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.PauseListing;
import io.trato.contract.listing.ListingCommand.PublishListing;
import io.trato.contract.listing.ListingCommand.RemoveListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What can be done to listings. */
@Component
final class ListingMutations implements RuntimeWiringConfigurer {

    private final Mutations mutations;
    private final InstantSource clock;

    ListingMutations(Mutations mutations) {
        this.mutations = mutations;
        this.clock = mutations.clock();
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field(
                        "draftListing",
                        mutations.resolver(this::draft, (field, input) -> Contents.path("content", field)))
                .field(
                        "reviseListing",
                        mutations.resolver(
                                (input, caller) ->
                                        new ReviseListing(input.text("listingId"), content(input, "changes")),
                                (field, input) -> field.equals("listingId") ? field : Contents.path("changes", field)))
                .field(
                        "publishListing",
                        mutations.resolver((input, caller) -> new PublishListing(input.text("listingId"))))
                .field("pauseListing", mutations.resolver((input, caller) -> new PauseListing(input.text("listingId"))))
                .field(
                        "archiveListing",
                        mutations.resolver((input, caller) -> new ArchiveListing(input.text("listingId"))))
                .field(
                        "removeListing",
                        mutations.resolver(
                                (input, caller) -> new RemoveListing(input.text("listingId"), input.text("reason"))));
    }

    private Command draft(Input input, Caller caller) {
        return new DraftListing(
                Ids.fresh(Ids.LISTING, clock.millis()),
                caller.actor().id(),
                input.choice("kind", ListingKind.class),
                content(input, "content"),
                input.flag("publish"));
    }

    private static ListingContent content(Input input, String name) {
        return Contents.read(Objects.requireNonNull(input.object(name)));
    }
}
