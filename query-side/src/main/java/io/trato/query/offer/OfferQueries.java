package io.trato.query.offer;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.offer.FindOffer;
import io.trato.contract.offer.ListOffers;
import io.trato.contract.offer.Offer;
import io.trato.query.Demand;
import io.trato.query.Viewing;
import io.trato.query.search.Conditions;
import io.trato.query.search.DocumentSearch;
import io.trato.query.search.Search;
import io.trato.query.search.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;

/** Offers, for their two sides. Lists are ordered by when an offer was started, which never changes. */
public final class OfferQueries {

    private static final List<SortKey> LATEST_FIRST =
            List.of(SortKey.descending("startedAt"), SortKey.descending("id"));

    private final DocumentSearch documents;

    public OfferQueries(DocumentSearch documents) {
        this.documents = documents;
    }

    @QueryHandler
    public Optional<Offer> find(FindOffer query) {
        return documents
                .get(ReadModels.OFFERS, query.offerId(), Offer.class)
                .filter(offer -> Viewing.deal(query.viewer(), offer.clientId(), offer.providerId()));
    }

    @QueryHandler
    public Page<Offer> list(ListOffers query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        BoolQuery.Builder conditions = Conditions.ofDeals(query.viewer());
        if (query.status() != null) {
            conditions.filter(Conditions.is("status", query.status().name()));
        }
        if (query.listingId() != null) {
            conditions.filter(Conditions.is("listingId", query.listingId()));
        }
        Search search = new Search(
                ReadModels.OFFERS,
                "offers v1 " + query.status() + " " + query.listingId(),
                new Query(conditions.build()),
                LATEST_FIRST,
                query.page(),
                Map.of(),
                atLeast);
        return documents.find(search, Offer.class).page();
    }
}
