package io.trato.projections.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.contract.listing.Listing;
import io.trato.contract.listing.ListingEvent.ListingPaused;
import io.trato.contract.listing.ListingStatus;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.FoldedDocument;
import io.trato.projections.Projection;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import io.trato.projections.UnwritableDocumentException;
import io.trato.projections.listing.IndexedListing;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.listing.Listings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.elasticsearch.core.mapping.IndexCoordinates;

/** Documents on a real Elasticsearch. */
class ElasticsearchDocumentsTest {

    private static final String ID = "listing-1";
    private static final Story STORY = Listings.published(ID).then(new ListingPaused(ID));

    private final TestIndex index = new TestIndex();
    private final IndexName name = IndexName.of(index.prefix, new ListingFold());
    private final ElasticsearchDocuments<Listing> documents =
            new ElasticsearchDocuments<>(index.rest, name, new ListingFold(), IndexedListing::of);

    @BeforeEach
    void anIndex() {
        new Indexes(index.operations).ensure(name);
    }

    @Test
    void whatIsWrittenIsReadAtOnce() {
        project(STORY.events());

        assertThat(documents.load(List.of(ID, "listing-unknown"))).isEqualTo(Shelf.folded(new ListingFold(), STORY));
    }

    @Test
    void anOlderDocumentNeverReplacesANewerOne() {
        project(STORY.events());
        Listing older = Shelf.folded(new ListingFold(), Listings.published(ID)).get(ID);
        LoggedEvent published = STORY.events().get(1);

        documents.write(List.of(new FoldedDocument<>(ID, older, published)));

        assertThat(documents.load(List.of(ID)).get(ID).status()).isEqualTo(ListingStatus.PAUSED);
    }

    @Test
    void aDocumentThatTheMappingRefusesIsTold() {
        ElasticsearchDocuments<Listing> strange = new ElasticsearchDocuments<>(
                index.rest, name, new ListingFold(), listing -> Map.of("id", listing.id(), "surprise", 1));
        Projection<Listing> projection = new Projection<>(new ListingFold(), strange);

        assertThatThrownBy(() -> projection.project(STORY.events(), id -> true))
                .isInstanceOf(UnwritableDocumentException.class)
                .hasMessageContaining(ID)
                .hasMessageContaining("event-3")
                .hasMessageContaining("surprise");
    }

    @Test
    void manyAreWrittenAndARefusedOneIsToldWhereverItStands() {
        List<FoldedDocument<Listing>> many = IntStream.range(0, 100)
                .mapToObj(number -> {
                    Story story = Listings.published("listing-" + number);
                    Listing listing = Shelf.folded(new ListingFold(), story).get("listing-" + number);
                    return new FoldedDocument<>(
                            listing.id(), listing, story.events().getLast());
                })
                .toList();

        documents.write(many);

        assertThat(documents.load(many.stream().map(FoldedDocument::id).toList()))
                .hasSize(100)
                .allSatisfy((id, listing) -> assertThat(listing.id()).isEqualTo(id));
        for (String wrong : List.of("listing-7", "listing-93")) {
            ElasticsearchDocuments<Listing> strange = new ElasticsearchDocuments<>(
                    index.rest,
                    name,
                    new ListingFold(),
                    listing -> listing.id().equals(wrong)
                            ? Map.of("id", wrong, "surprise", 1)
                            : IndexedListing.of(listing));
            assertThatThrownBy(() -> strange.write(later(many)))
                    .isInstanceOf(UnwritableDocumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void anIndexIsEnsuredAsOftenAsOneLikes() {
        Indexes indexes = new Indexes(index.operations);

        indexes.ensure(name);
        indexes.ensure(name);

        assertThat(index.operations.indexOps(IndexCoordinates.of(name.alias())).getAliases(name.alias()))
                .containsOnlyKeys(name.index());
    }

    @Test
    void aVersionToComeDoesNotTakeTheAlias() {
        IndexName next = new IndexName(name.prefix(), name.readModel(), name.version() + 1);

        new Indexes(index.operations).ensure(next);

        assertThat(index.operations.indexOps(IndexCoordinates.of(name.alias())).getAliases(name.alias()))
                .containsOnlyKeys(name.index());
    }

    private static List<FoldedDocument<Listing>> later(List<FoldedDocument<Listing>> documents) {
        return documents.stream()
                .map(folded -> new FoldedDocument<>(
                        folded.id(),
                        folded.document(),
                        Listings.published(folded.id())
                                .then(new ListingPaused(folded.id()))
                                .events()
                                .getLast()))
                .toList();
    }

    private void project(List<LoggedEvent> events) {
        new Projection<>(new ListingFold(), documents).project(events, id -> true);
    }
}
