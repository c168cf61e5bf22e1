package io.trato.command.listing;

import static io.trato.command.Decision.under;
import static io.trato.contract.listing.ListingStatus.ARCHIVED;
import static io.trato.contract.listing.ListingStatus.DRAFT;
import static io.trato.contract.listing.ListingStatus.PAUSED;
import static io.trato.contract.listing.ListingStatus.PUBLISHED;
import static io.trato.contract.listing.ListingStatus.REMOVED;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.contract.Role;
import io.trato.contract.listing.ListingCommand;
import io.trato.contract.listing.ListingCommand.ArchiveListing;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.PauseListing;
import io.trato.contract.listing.ListingCommand.PublishListing;
import io.trato.contract.listing.ListingCommand.RemoveListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent;
import io.trato.contract.listing.ListingEvent.ListingArchived;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingEvent.ListingRemoved;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of a listing. A provider drafts it, with as much as is known, and revises it as often as needed; each revision
 * keeps only what changed. Complete, it is published, and from then on paused and published by turns until it is archived
 * for good. A published listing can never be revised into an incomplete one. An operator may remove it at any time, saying
 * why. A trade is published only by a provider whose KYC is approved.
 */
public final class ListingDecider implements Decider<ListingCommand, ListingEvent, ListingState, ListingFacts> {

    @Override
    public ListingState initial() {
        return ListingState.NONE;
    }

    @Override
    public Decision<ListingEvent> decide(ListingState listing, ListingCommand command, Context<ListingFacts> context) {
        ListingRules rules = new ListingRules(listing, context);
        return switch (command) {
            case DraftListing draft -> under(draftRules(draft, rules, context), () -> drafted(draft));
            case ReviseListing(var id, var wanted) -> revise(id, wanted, listing, rules, context);
            case PublishListing(var id) ->
                under(
                        List.of(
                                rules.onlyItsProvider(),
                                context.inGoodStanding(),
                                rules.isOneOf(DRAFT, PAUSED),
                                ListingRules.isComplete(listing.content()),
                                rules.tradesNeedKyc(listing.kind())),
                        () -> List.of(new ListingPublished(id)));
            case PauseListing(var id) ->
                under(
                        List.of(rules.onlyItsProvider(), context.inGoodStanding(), rules.isOneOf(PUBLISHED)),
                        () -> List.of(new ListingPaused(id)));
            case ArchiveListing(var id) ->
                under(
                        List.of(
                                rules.onlyItsProvider(),
                                context.inGoodStanding(),
                                rules.isOneOf(DRAFT, PUBLISHED, PAUSED)),
                        () -> List.of(new ListingArchived(id)));
            case RemoveListing(var id, var reason) ->
                under(
                        List.of(
                                context.only(Role.OPERATOR),
                                rules.exists(),
                                context.inGoodStanding(),
                                rules.isOneOf(DRAFT, PUBLISHED, PAUSED, ARCHIVED),
                                Texts.plain("reason", reason, 3, 500)),
                        () -> List.of(new ListingRemoved(id, reason.strip())));
        };
    }

    @Override
    public ListingState evolve(ListingState listing, ListingEvent event, Instant at) {
        return switch (event) {
            case ListingDrafted(var _, var provider, var kind, var content) ->
                new ListingState(DRAFT, provider, kind, content);
            case ListingRevised(var _, var changes) -> listing.revised(changes);
            case ListingPublished _ -> listing.status(PUBLISHED);
            case ListingPaused _ -> listing.status(PAUSED);
            case ListingArchived _ -> listing.status(ARCHIVED);
            case ListingRemoved _ -> listing.status(REMOVED);
        };
    }

    private static List<Rule> draftRules(DraftListing draft, ListingRules rules, Context<ListingFacts> context) {
        List<Rule> all = new ArrayList<>();
        all.add(rules.isNew());
        all.add(rules.aProviderForThemselves(draft.providerId()));
        all.add(context.inGoodStanding());
        all.addAll(ContentRules.of(draft.kind(), draft.content()));
        if (draft.publish()) {
            all.add(ListingRules.isComplete(draft.content()));
            all.add(rules.tradesNeedKyc(draft.kind()));
        }
        return all;
    }

    private static List<ListingEvent> drafted(DraftListing draft) {
        ListingEvent drafted = new ListingDrafted(draft.listingId(), draft.providerId(), draft.kind(), draft.content());
        return draft.publish() ? List.of(drafted, new ListingPublished(draft.listingId())) : List.of(drafted);
    }

    private static Decision<ListingEvent> revise(
            String id, ListingContent wanted, ListingState listing, ListingRules rules, Context<?> context) {
        ListingContent changes = listing.content().changesTowards(wanted);
        ListingKind kind = listing.kind();
        List<Rule> all = new ArrayList<>(
                List.of(rules.onlyItsProvider(), context.inGoodStanding(), rules.isOneOf(DRAFT, PUBLISHED, PAUSED)));
        if (kind != null) {
            all.addAll(ContentRules.of(kind, listing.content().revisedBy(changes)));
        }
        return under(
                all, () -> changes.equals(ListingContent.EMPTY) ? List.of() : List.of(new ListingRevised(id, changes)));
    }
}
