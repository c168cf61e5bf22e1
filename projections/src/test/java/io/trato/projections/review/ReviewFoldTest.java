package io.trato.projections.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.review.Rating;
import io.trato.contract.review.Review;
import io.trato.contract.review.ReviewEvent.ReviewWindowClosed;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewFoldTest {

    @Test
    void aReviewAndItsAnswer() {
        assertThat(Shelf.folded(new ReviewFold(), Deals.reviewed("1")).get("review-1"))
                .isEqualTo(new Review(
                        "review-1",
                        1,
                        29,
                        "job-1",
                        "listing-1",
                        Deals.CLIENT,
                        Deals.PROVIDER,
                        5,
                        "Ya no gotea",
                        Story.at(26),
                        "Gracias",
                        Story.at(29)));
    }

    @Test
    void whatNobodyWroteIsNoReview() {
        assertThat(Shelf.folded(
                        new ReviewFold(),
                        Story.of(new ReviewWindowClosed("review-1", "job-1", "account-c", "account-p", "1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 5, 500", "3, 14, 467", "3, 13, 433", "8, 33, 413", "2, 9, 450"})
    void theMeanInHundredths(long count, long stars, long mean) {
        assertThat(new Rating(count, stars).meanHundredths()).isEqualTo(mean);
    }
}
