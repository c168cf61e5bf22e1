package io.trato.api.review;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Mutations;
import io.trato.contract.Ids;
import io.trato.contract.review.ReviewCommand.AnswerReview;
import io.trato.contract.review.ReviewCommand.PostReview;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What can be said of jobs. */
@Component
final class ReviewMutations implements RuntimeWiringConfigurer {

    private final Mutations mutations;

    ReviewMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field(
                        "postReview",
                        mutations.resolver((input, caller) -> new PostReview(
                                Ids.sibling(Ids.REVIEW, input.text("jobId")),
                                input.number("rating"),
                                input.text("text"))))
                .field(
                        "answerReview",
                        mutations.resolver(
                                (input, caller) -> new AnswerReview(input.text("reviewId"), input.text("text"))));
    }
}
