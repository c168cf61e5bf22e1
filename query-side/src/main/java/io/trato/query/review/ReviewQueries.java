package io.trato.query.review;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.review.FindReview;
import io.trato.contract.review.ListReviews;
import io.trato.contract.review.Review;
import io.trato.query.Demand;
import io.trato.query.search.Conditions;
import io.trato.query.search.DocumentSearch;
import io.trato.query.search.Search;
import io.trato.query.search.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;

/** Reviews, which are open to everybody. Lists are ordered by when a review was posted, which never changes. */
public final class ReviewQueries {

    private static final List<SortKey> LATEST_FIRST = List.of(SortKey.descending("postedAt"), SortKey.descending("id"));

    private final DocumentSearch documents;

    public ReviewQueries(DocumentSearch documents) {
        this.documents = documents;
    }

    @QueryHandler
    public Optional<Review> find(FindReview query) {
        return documents.get(ReadModels.REVIEWS, query.reviewId(), Review.class);
    }

    @QueryHandler
    public Page<Review> list(ListReviews query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        BoolQuery.Builder conditions = new BoolQuery.Builder();
        if (query.providerId() != null) {
            conditions.filter(Conditions.is("providerId", query.providerId()));
        }
        if (query.listingId() != null) {
            conditions.filter(Conditions.is("listingId", query.listingId()));
        }
        Search search = new Search(
                ReadModels.REVIEWS,
                "reviews v1 " + query.providerId() + " " + query.listingId(),
                new Query(conditions.build()),
                LATEST_FIRST,
                query.page(),
                Map.of(),
                atLeast);
        return documents.find(search, Review.class).page();
    }
}
