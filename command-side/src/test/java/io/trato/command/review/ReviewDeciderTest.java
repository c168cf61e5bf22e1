package io.trato.command.review;

import static io.trato.command.Scenario.NOW;
import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;

import io.trato.command.Scenario;
import io.trato.command.review.ReviewFacts.ReviewedJob;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.market.MarketRules;
import io.trato.contract.review.ReviewCommand;
import io.trato.contract.review.ReviewCommand.AnswerReview;
import io.trato.contract.review.ReviewCommand.CloseReviewWindow;
import io.trato.contract.review.ReviewCommand.PostReview;
import io.trato.contract.review.ReviewEvent;
import io.trato.contract.review.ReviewEvent.ReviewAnswered;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.contract.review.ReviewEvent.ReviewWindowClosed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewDeciderTest {

    private static final String ID = "review-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor STRANGER = account("account-x", Role.CLIENT, Role.OPERATOR);
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Scenario<ReviewCommand, ReviewEvent, ReviewState, ReviewFacts> review = ofAJobCompletedAt(NOW);

    @Test
    void theClientReviewsOnceAndTheProviderAnswersOnce() {
        review.refuses(PROVIDER, new PostReview(ID, 5, "Bravo"), RefusalCode.FORBIDDEN)
                .refuses(STRANGER, new PostReview(ID, 5, "Bravo"), RefusalCode.NOT_FOUND)
                .refuses(PROVIDER, new AnswerReview(ID, "Gracias"), RefusalCode.NOT_FOUND)
                .accepts(
                        CLIENT,
                        new PostReview(ID, 4, " Bien "),
                        new ReviewPosted(ID, "job-1", "listing-1", "account-c", "account-p", 4, "Bien", "2026-1"))
                .refuses(CLIENT, new PostReview(ID, 5, "Mejor"), RefusalCode.ALREADY_EXISTS)
                .refuses(CLIENT, new AnswerReview(ID, "Gracias"), RefusalCode.FORBIDDEN)
                .accepts(
                        PROVIDER,
                        new AnswerReview(ID, "Gracias"),
                        new ReviewAnswered(ID, "job-1", "account-p", "Gracias"))
                .refuses(PROVIDER, new AnswerReview(ID, "Otra vez"), RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void fromOneToFiveStars() {
        review.refuses(CLIENT, new PostReview(ID, 0, ""), RefusalCode.MALFORMED)
                .refuses(CLIENT, new PostReview(ID, 6, ""), RefusalCode.MALFORMED)
                .refuses(CLIENT, new PostReview(ID, 5, "<b>Bravo</b>"), RefusalCode.MARKUP_NOT_ALLOWED)
                .does(CLIENT, new PostReview(ID, 1, ""));
    }

    @Test
    void onlyACompletedJobIsReviewed() {
        ofAJobCompletedAt(null).refuses(CLIENT, new PostReview(ID, 5, ""), RefusalCode.WRONG_STATE);
        Scenario.of(new ReviewDecider(), new ReviewFacts(null, MarketRules.FIRST))
                .refuses(CLIENT, new PostReview(ID, 5, ""), RefusalCode.NOT_FOUND);
    }

    @Test
    void theWindowClosesByTheDateWhetherTheTimerComesOrNot() {
        review.after(WINDOW.minusNanos(1))
                .accepts(SYSTEM, new CloseReviewWindow(ID))
                .after(Duration.ofNanos(1))
                .refuses(CLIENT, new PostReview(ID, 5, ""), RefusalCode.NOT_NOW)
                .accepts(
                        SYSTEM,
                        new CloseReviewWindow(ID),
                        new ReviewWindowClosed(ID, "job-1", "account-c", "account-p", "2026-1"))
                .accepts(SYSTEM, new CloseReviewWindow(ID))
                .refuses(CLIENT, new PostReview(ID, 5, ""), RefusalCode.NOT_NOW)
                .refuses(PROVIDER, new AnswerReview(ID, "?"), RefusalCode.NOT_FOUND)
                .refuses(CLIENT, new CloseReviewWindow(ID), RefusalCode.FORBIDDEN);
    }

    @Test
    void aLateTimerLeavesAReviewAlone() {
        review.does(CLIENT, new PostReview(ID, 5, "")).after(WINDOW).accepts(SYSTEM, new CloseReviewWindow(ID));
    }

    private static Scenario<ReviewCommand, ReviewEvent, ReviewState, ReviewFacts> ofAJobCompletedAt(
            @Nullable Instant completed) {
        return Scenario.of(
                new ReviewDecider(),
                new ReviewFacts(
                        new ReviewedJob("job-1", "listing-1", "account-c", "account-p", completed), MarketRules.FIRST));
    }
}
