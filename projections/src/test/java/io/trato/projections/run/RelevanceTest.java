package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.listing.ListingEvent.ListingPublished;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.LiveLog;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A read model that only tens concern: positions 10, 20, 30 and so on. */
class RelevanceTest {

    private final Relevance tens = new Relevance(event -> event.position() % 10 == 0);

    @Test
    void ofWhatIsNotHeardYetEverythingMayConcern() {
        assertThat(tens.needed(7)).isEqualTo(7);
        assertThat(tens.amountsTo(7)).isEqualTo(7);

        tens.hear(stretch(8, 9));

        assertThat(tens.needed(5)).isEqualTo(5);
        assertThat(tens.needed(9)).isEqualTo(7);
        assertThat(tens.needed(12)).isEqualTo(12);
    }

    @Test
    void nobodyWaitsForLongerThanForTheLastThatConcerns() {
        tens.hear(stretch(8, 14));
        tens.hear(stretch(15, 18));

        assertThat(tens.needed(18)).isEqualTo(10);
        assertThat(tens.needed(10)).isEqualTo(10);
        assertThat(tens.needed(9)).isEqualTo(9);

        tens.hear(stretch(19, 20));

        assertThat(tens.needed(20)).isEqualTo(20);
        assertThat(tens.needed(18)).isEqualTo(18);
    }

    @Test
    void whoHasPassedTheLastThatConcernsIsAsFarAsTheLog() {
        tens.hear(stretch(8, 18));

        assertThat(tens.amountsTo(9)).isEqualTo(9);
        assertThat(tens.amountsTo(10)).isEqualTo(18);
        assertThat(tens.amountsTo(19)).isEqualTo(19);
    }

    private static List<LoggedEvent> stretch(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(position -> new LoggedEvent(
                        position,
                        "e-" + position,
                        "listing-1",
                        position,
                        LiveLog.NOON,
                        new ListingPublished("listing-1"),
                        Map.of()))
                .toList();
    }
}
