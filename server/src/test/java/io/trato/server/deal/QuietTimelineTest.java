package io.trato.server.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.server.House;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who follows a job over server-sent events is not sent away because nothing happens. */
class QuietTimelineTest {

    /** Tomcat ends an answer that is not finished after 30 s, unless it is told otherwise. */
    private static final Duration LONG = Duration.ofSeconds(34);

    @Test
    void isFollowedForAsLongAsOneWants() {
        Deal deal = Deal.unpaid();

        try (Stream<String> lines = deal.client.follow(
                "subscription($job: ID!) { jobTimeline(jobId: $job, after: \"0\") { type } }",
                Map.of("job", deal.job))) {
            long signs = LONG.dividedBy(House.KEEP_ALIVE);
            List<String> signsOfLife =
                    lines.filter(line -> line.startsWith(":")).limit(signs).toList();

            assertThat(signsOfLife).hasSize((int) signs);
        }
    }
}
