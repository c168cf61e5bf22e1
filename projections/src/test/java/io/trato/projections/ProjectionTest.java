package io.trato.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.listing.Listing;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.account.AccountFold;
import io.trato.projections.job.JobFold;
import io.trato.projections.job.TimelineFold;
import io.trato.projections.journal.BalanceFold;
import io.trato.projections.journal.JournalFold;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.listing.Listings;
import io.trato.projections.offer.OfferFold;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every read model. */
class ProjectionTest {

    private static final Story STORY = Deals.completed("1");

    static Stream<ReadModel<?>> readModels() {
        return Stream.of(
                new AccountFold(),
                new ListingFold(),
                new OfferFold(),
                new JobFold(),
                new TimelineFold(),
                new JournalFold(),
                new BalanceFold());
    }

    @ParameterizedTest
    @MethodSource("readModels")
    void aReplayComesToTheSameAsLife(ReadModel<?> model) {
        assertThat(Shelf.folded(model, STORY)).isEqualTo(Shelf.live(model, STORY));
    }

    @ParameterizedTest
    @MethodSource("readModels")
    void whatIsDeliveredAgainChangesNothing(ReadModel<?> model) {
        Shelf<?> shelf = new Shelf<>(model).project(STORY.events());
        Object before = shelf.documents();

        shelf.project(STORY.events());
        shelf.project(STORY.after(7));
        STORY.events().forEach(event -> shelf.project(List.of(event)));

        assertThat(shelf.documents()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("readModels")
    void aDocumentIsReadBackAsItWasWritten(ReadModel<?> model) {
        Shelf.folded(model, STORY)
                .values()
                .forEach(document -> assertThat(DocumentJson.MAPPER.readValue(
                                DocumentJson.MAPPER.writeValueAsBytes(document), model.documentType()))
                        .isEqualTo(document));
    }

    @Test
    void aBatchWritesEachDocumentOnce() {
        Shelf<Listing> shelf = new Shelf<>(new ListingFold());

        shelf.project(Listings.published("listing-1").events());

        assertThat(shelf.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("readModels")
    <D> void whoRemembersComesToTheSame(ReadModel<D> model) {
        Shelf<D> shelf = new Shelf<>(model);
        Projection<D> remembering = new Projection<>(model, shelf).remembering();
        STORY.events().forEach(event -> remembering.project(List.of(event), id -> true));

        assertThat(shelf.documents()).isEqualTo(Shelf.folded(model, STORY));
    }

    @Test
    void whatWasWrittenIsNotReadAgainUnlessOthersMayHaveWrittenIt() {
        Shelf<Listing> shelf = new Shelf<>(new ListingFold());
        Projection<Listing> remembering = new Projection<>(new ListingFold(), shelf).remembering();
        Story story = Listings.published("listing-1");
        List<LoggedEvent> events = story.events();

        remembering.project(events.subList(0, 1), id -> true);
        remembering.project(events.subList(1, 2), id -> true);
        assertThat(shelf.reads()).isZero();

        remembering.forget(List.of("listing-1"));
        remembering.project(events.subList(1, 2), id -> true);
        assertThat(shelf.reads()).isEqualTo(1);

        remembering.claimed();
        remembering.project(events.subList(1, 2), id -> true);
        assertThat(shelf.reads()).isEqualTo(2);
    }

    @Test
    void onlyTheNewestAreRemembered() {
        Shelf<Listing> shelf = new Shelf<>(new ListingFold());
        Projection<Listing> remembering = new Projection<>(new ListingFold(), shelf).remembering();
        List<LoggedEvent> first = Listings.published("listing-0").events();
        remembering.project(first.subList(0, 1), id -> true);
        for (int i = 1; i <= Recent.MOST; i++) {
            remembering.project(Listings.published("listing-" + i).events(), id -> true);
        }

        remembering.project(first.subList(1, 2), id -> true);

        assertThat(shelf.reads()).isEqualTo(1);
        assertThat(shelf.documents().get("listing-0"))
                .isEqualTo(Shelf.folded(new ListingFold(), Listings.published("listing-0"))
                        .get("listing-0"));
    }

    @Test
    void documentsOfOthersAreLeftAlone() {
        Shelf<Listing> shelf = new Shelf<>(new ListingFold());
        List<LoggedEvent> events = Listings.published("listing-1").events();

        new Projection<>(new ListingFold(), shelf).project(events, id -> false);

        assertThat(shelf.documents()).isEmpty();
    }

    @Test
    void anEventWithoutItsBeginningIsNotGuessedAt() {
        Shelf<Listing> shelf = new Shelf<>(new ListingFold());
        List<LoggedEvent> headless = Listings.published("listing-1").after(1);

        assertThatThrownBy(() -> shelf.project(headless))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("event-2");
    }
}
