package io.trato.command.review;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.command.Texts;
import io.trato.command.review.ReviewFacts.ReviewedJob;
import io.trato.command.review.ReviewState.Stage;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.review.ReviewCommand.AnswerReview;
import io.trato.contract.review.ReviewCommand.CloseReviewWindow;
import io.trato.contract.review.ReviewCommand.PostReview;
import io.trato.contract.review.ReviewEvent;
import io.trato.contract.review.ReviewEvent.ReviewAnswered;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.contract.review.ReviewEvent.ReviewWindowClosed;
import java.time.Instant;
import java.util.List;

/**
 * What is said of a completed job. Its client reviews it once, with one to five stars and a text, while the window is open;
 * its provider may answer once, at any time. When the window closes and nobody has written, that is a fact too. The review's
 * identifier follows from the job's and the event claims the job, so that two reviews at the same time are one.
 */
public final class ReviewDecider implements Decider<ReviewCommand, ReviewEvent, ReviewState, ReviewFacts> {

    @Override
    public ReviewState initial() {
        return ReviewState.NONE;
    }

    @Override
    public Decision<ReviewEvent> decide(ReviewState review, ReviewCommand command, Context<ReviewFacts> context) {
        ReviewRules rules = new ReviewRules(review, context);
        String policy = context.facts().rules().version();
        return switch (command) {
            case PostReview(var id, int rating, var text) ->
                under(
                        List.of(
                                rules.isTheClient(),
                                context.inGoodStanding(),
                                rules.isNotWritten(),
                                rules.jobIsCompleted(),
                                rules.isInTime(),
                                rules.isOfOneToFiveStars(rating),
                                Texts.plain("text", text, 0, 5_000)),
                        () -> List.of(posted(id, rules.theJob(), rating, text.strip(), policy)));
            case AnswerReview(var id, var text) ->
                under(
                        List.of(
                                rules.isTheProvider(),
                                context.inGoodStanding(),
                                rules.isWritten(),
                                rules.isNotAnswered(),
                                Texts.plain("text", text, 1, 5_000)),
                        () -> List.of(new ReviewAnswered(
                                id, rules.theJob().id(), rules.theJob().providerId(), text.strip())));
            case CloseReviewWindow(var id) ->
                under(
                        List.of(context.onlyTheSystem()),
                        () -> rules.mayClose()
                                ? List.of(new ReviewWindowClosed(
                                        id,
                                        rules.theJob().id(),
                                        rules.theJob().clientId(),
                                        rules.theJob().providerId(),
                                        policy))
                                : List.of());
        };
    }

    @Override
    public ReviewState evolve(ReviewState review, ReviewEvent event, Instant at) {
        return switch (event) {
            case ReviewPosted _ -> new ReviewState(Stage.POSTED);
            case ReviewAnswered _ -> new ReviewState(Stage.ANSWERED);
            case ReviewWindowClosed _ -> new ReviewState(Stage.CLOSED);
        };
    }

    private static ReviewPosted posted(String id, ReviewedJob job, int rating, String text, String policy) {
        return new ReviewPosted(id, job.id(), job.listingId(), job.clientId(), job.providerId(), rating, text, policy);
    }
}
