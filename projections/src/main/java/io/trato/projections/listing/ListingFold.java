package io.trato.projections.listing;

import io.trato.contract.Ids;
import io.trato.contract.ReadModels;
import io.trato.contract.calendar.CalendarBook;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent;
import io.trato.contract.listing.ListingEvent.ListingArchived;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.listing.ListingEvent.ListingRemoved;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.review.Rating;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.projections.Folds;
import io.trato.projections.ReadModel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A listing from its own stream, what reviews of the jobs about it come to, and which nights its calendar has left. Its version
 * counts its own stream only.
 */
public final class ListingFold implements ReadModel<Listing> {

    @Override
    public String name() {
        return ReadModels.LISTINGS;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<Listing> documentType() {
        return Listing.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return switch (event.event()) {
            case ListingEvent listing -> List.of(listing.listingId());
            case ReviewPosted review -> List.of(review.listingId());
            case CalendarEvent calendar -> List.of(Ids.sibling(Ids.LISTING, calendar.calendarId()));
            default -> List.of();
        };
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return event.event() instanceof ListingDrafted;
    }

    @Override
    public long position(Listing document) {
        return document.position();
    }

    @Override
    public Listing fold(String id, @Nullable Listing document, LoggedEvent logged) {
        if (logged.event() instanceof ReviewPosted review) {
            return BesideListing.reviewed(Folds.begun(document, logged), review, logged);
        }
        if (logged.event() instanceof CalendarEvent calendar) {
            return BesideListing.booked(Folds.begun(document, logged), calendar, logged);
        }
        return switch (Folds.expected(ListingEvent.class, logged)) {
            case ListingDrafted e -> drafted(e, logged);
            case ListingRevised e -> revised(Folds.begun(document, logged), e, logged);
            case ListingPublished _ ->
                lived(Folds.begun(document, logged), life -> life.published(logged.at()), logged);
            case ListingPaused _ -> moved(Folds.begun(document, logged), ListingStatus.PAUSED, logged);
            case ListingArchived _ -> moved(Folds.begun(document, logged), ListingStatus.ARCHIVED, logged);
            case ListingRemoved _ -> moved(Folds.begun(document, logged), ListingStatus.REMOVED, logged);
        };
    }

    private static Listing drafted(ListingDrafted e, LoggedEvent logged) {
        ListingLife life = ListingLife.begun(logged.at());
        return listing(e.listingId(), e.providerId(), e.kind(), e.content(), life, Rating.NONE, null, logged);
    }

    private static Listing revised(Listing before, ListingRevised e, LoggedEvent logged) {
        ListingContent content = content(before).revisedBy(e.changes());
        return next(before, content, ListingLife.of(before).revised(logged.at()), logged);
    }

    private static Listing moved(Listing before, ListingStatus status, LoggedEvent logged) {
        return lived(before, life -> life.moved(status), logged);
    }

    private static Listing lived(Listing before, UnaryOperator<ListingLife> change, LoggedEvent logged) {
        return next(before, content(before), change.apply(ListingLife.of(before)), logged);
    }

    private static Listing next(Listing before, ListingContent content, ListingLife life, LoggedEvent logged) {
        return listing(
                before.id(),
                before.providerId(),
                before.kind(),
                content,
                life,
                before.rating(),
                before.calendar(),
                logged);
    }

    private static ListingContent content(Listing listing) {
        return new ListingContent(
                listing.title(),
                listing.description(),
                listing.category(),
                listing.location(),
                listing.price(),
                listing.attributes(),
                listing.images(),
                listing.languages());
    }

    private static Listing listing(
            String id,
            String providerId,
            ListingKind kind,
            ListingContent content,
            ListingLife life,
            Rating rating,
            @Nullable CalendarBook calendar,
            LoggedEvent logged) {
        return new Listing(
                id,
                logged.sequence(),
                logged.position(),
                providerId,
                kind,
                life.status(),
                content.title(),
                content.description(),
                content.category(),
                content.location(),
                content.price(),
                orNone(content.attributes()),
                orNone(content.images()),
                orNone(content.languages()),
                life.draftedAt(),
                life.revisedAt(),
                life.publishedAt(),
                rating,
                calendar);
    }

    private static <T> List<T> orNone(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
