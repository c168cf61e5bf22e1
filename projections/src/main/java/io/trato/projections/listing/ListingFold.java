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
import java.time.Instant;
import java.util.List;
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
            return reviewed(Folds.begun(document, logged), review.stars(), logged);
        }
        if (logged.event() instanceof CalendarEvent calendar) {
            return booked(Folds.begun(document, logged), calendar, logged);
        }
        return switch (Folds.expected(ListingEvent.class, logged)) {
            case ListingDrafted e -> drafted(e, logged);
            case ListingRevised e -> revised(Folds.begun(document, logged), e.changes(), logged);
            case ListingPublished e -> published(Folds.begun(document, logged), logged);
            case ListingPaused e -> moved(Folds.begun(document, logged), ListingStatus.PAUSED, logged);
            case ListingArchived e -> moved(Folds.begun(document, logged), ListingStatus.ARCHIVED, logged);
            case ListingRemoved e -> moved(Folds.begun(document, logged), ListingStatus.REMOVED, logged);
        };
    }

    private static Listing drafted(ListingDrafted e, LoggedEvent logged) {
        Life life = new Life(ListingStatus.DRAFT, logged.at(), logged.at(), null);
        return listing(e.listingId(), e.providerId(), e.kind(), e.content(), life, Rating.NONE, null, logged);
    }

    private static Listing revised(Listing before, ListingContent changes, LoggedEvent logged) {
        Life life = new Life(before.status(), before.draftedAt(), logged.at(), before.publishedAt());
        return next(before, content(before).revisedBy(changes), life, logged);
    }

    private static Listing published(Listing before, LoggedEvent logged) {
        Instant first = before.publishedAt();
        Life life = new Life(
                ListingStatus.PUBLISHED, before.draftedAt(), before.revisedAt(), first == null ? logged.at() : first);
        return next(before, content(before), life, logged);
    }

    private static Listing moved(Listing before, ListingStatus status, LoggedEvent logged) {
        Life life = new Life(status, before.draftedAt(), before.revisedAt(), before.publishedAt());
        return next(before, content(before), life, logged);
    }

    private static Listing next(Listing before, ListingContent content, Life life, LoggedEvent logged) {
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
            Life life,
            Rating rating,
            @Nullable CalendarBook calendar,
            LoggedEvent logged) {
        return new Listing(
                id,
                logged.sequence(),
                logged.position(),
                providerId,
                kind,
                life.status,
                content.title(),
                content.description(),
                content.category(),
                content.location(),
                content.price(),
                orNone(content.attributes()),
                orNone(content.images()),
                orNone(content.languages()),
                life.draftedAt,
                life.revisedAt,
                life.publishedAt,
                rating,
                calendar);
    }

    private static Listing reviewed(Listing before, int stars, LoggedEvent logged) {
        return beside(before, before.rating().and(stars), before.calendar(), logged);
    }

    private static Listing booked(Listing before, CalendarEvent event, LoggedEvent logged) {
        CalendarBook book = before.calendar() == null ? CalendarBook.EMPTY : before.calendar();
        return beside(before, before.rating(), BookedNights.after(book, event), logged);
    }

    /** What happened beside its own stream, whose version stays what it was. */
    private static Listing beside(Listing before, Rating rating, @Nullable CalendarBook calendar, LoggedEvent logged) {
        return new Listing(
                before.id(),
                before.version(),
                logged.position(),
                before.providerId(),
                before.kind(),
                before.status(),
                before.title(),
                before.description(),
                before.category(),
                before.location(),
                before.price(),
                before.attributes(),
                before.images(),
                before.languages(),
                before.draftedAt(),
                before.revisedAt(),
                before.publishedAt(),
                rating,
                calendar);
    }

    private static <T> List<T> orNone(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }

    private record Life(
            ListingStatus status,
            Instant draftedAt,
            Instant revisedAt,
            @Nullable Instant publishedAt) {}
}
