package io.trato.api.review;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.account.AccountFields;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Connection;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Paging;
import io.trato.api.graphql.Payload;
import io.trato.contract.Ids;
import io.trato.contract.job.Job;
import io.trato.contract.listing.Listing;
import io.trato.contract.review.FindReview;
import io.trato.contract.review.ListReviews;
import io.trato.contract.review.Rating;
import io.trato.contract.review.Review;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Reviews as they are read: by themselves, of a job and of a listing. */
@Component
public final class ReviewFields implements RuntimeWiringConfigurer {

    /** The payloads that show a review. */
    private static final List<String> PAYLOADS = List.of("PostReviewPayload", "AnswerReviewPayload");

    private final Answers answers;
    private final AccountFields accounts;

    ReviewFields(Answers answers, AccountFields accounts) {
        this.answers = answers;
        this.accounts = accounts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("review", env -> review(env.getArgumentOrDefault("id", ""), Caller.of(env)))
                .field("reviews", env -> reviews(env.getArgument("providerId"), env.getArgument("listingId"), env));
        Fields.of(wiring, "Job")
                .of("review", Job.class, (job, caller) -> review(Ids.sibling(Ids.REVIEW, job.id()), caller));
        Fields.of(wiring, "Listing")
                .field("reviews", env -> reviews(null, listing(env).id(), env));
        Fields.of(wiring, "Review")
                .of("client", Review.class, (review, caller) -> accounts.account(review.clientId(), caller))
                .of("provider", Review.class, (review, caller) -> accounts.account(review.providerId(), caller));
        Fields.of(wiring, "Rating").from("meanHundredths", Rating.class, Rating::meanHundredths);
        PAYLOADS.forEach(payload -> Fields.of(wiring, payload).of("review", Payload.class, this::changed));
    }

    /** A review, or null. */
    public @Nullable Review review(String id, Caller caller) {
        return answers.find(new FindReview(id), caller);
    }

    private Connection<Review> reviews(
            @Nullable String providerId, @Nullable String listingId, DataFetchingEnvironment env) {
        return Connection.of(answers.ask(new ListReviews(providerId, listingId, Paging.of(env)), Caller.of(env)));
    }

    private @Nullable Review changed(Payload payload, Caller caller) {
        return payload.receipt() == null ? null : review(payload.receipt().streamId(), caller);
    }

    private static Listing listing(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getSource());
    }
}
