package io.trato.command.review;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.command.review.ReviewFacts.ReviewedJob;
import io.trato.command.review.ReviewState.Stage;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The guards of a review. */
record ReviewRules(ReviewState review, Context<ReviewFacts> context) {

    Rule isTheClient() {
        return only(job() == null ? "" : job().clientId());
    }

    Rule isTheProvider() {
        return only(job() == null ? "" : job().providerId());
    }

    Rule jobIsCompleted() {
        return Rule.that(
                completedAt() != null,
                () -> Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "UNFINISHED", "allowed", "COMPLETED")));
    }

    Rule isNotWritten() {
        return Rule.that(
                review.stage() != Stage.POSTED && review.stage() != Stage.ANSWERED,
                () -> Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    /** Asked after {@link #jobIsCompleted}. Whether the timer has come or not, the date decides. */
    Rule isInTime() {
        return () -> review.stage() == Stage.CLOSED || !context.at().isBefore(closesAt())
                ? Refusal.of(
                        RefusalCode.NOT_NOW, Map.of("at", context.at().toString(), "allowed", "before " + closesAt()))
                : null;
    }

    Rule isOfOneToFiveStars(int rating) {
        return Rule.that(
                rating >= 1 && rating <= 5,
                () -> Refusal.of(RefusalCode.MALFORMED, Map.of("expected", "1 to 5"))
                        .at("rating"));
    }

    Rule isWritten() {
        return Rule.that(
                review.stage() == Stage.POSTED || review.stage() == Stage.ANSWERED,
                () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule isNotAnswered() {
        return Rule.that(review.stage() != Stage.ANSWERED, () -> Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    /** Whether the window is over and nobody has written. */
    boolean mayClose() {
        return review.stage() == Stage.NONE
                && completedAt() != null
                && !context.at().isBefore(closesAt());
    }

    ReviewedJob theJob() {
        return Objects.requireNonNull(job(), "the rules saw a job");
    }

    private Instant closesAt() {
        return Objects.requireNonNull(completedAt(), "the rules saw a completed job")
                .plus(context.facts().rules().deadlines().review());
    }

    private @Nullable Instant completedAt() {
        ReviewedJob job = job();
        return job == null ? null : job.completedAt();
    }

    private @Nullable ReviewedJob job() {
        return context.facts().job();
    }

    /** The other side sees the job and is told that it is not theirs to do; to a stranger there is none. */
    private Rule only(String accountId) {
        ReviewedJob job = job();
        boolean party = job != null
                && (context.actor().isAccount(job.clientId()) || context.actor().isAccount(job.providerId()));
        return Rule.that(
                party && context.actor().isAccount(accountId),
                () -> Refusal.of(party ? RefusalCode.FORBIDDEN : RefusalCode.NOT_FOUND));
    }
}
