package io.trato.server.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.Queries;
import io.trato.contract.Query;
import io.trato.contract.Role;
import io.trato.contract.log.Log;
import io.trato.contract.reputation.FindStatistics;
import io.trato.contract.review.FindReview;
import io.trato.contract.review.Review;
import io.trato.contract.review.ReviewCommand.AnswerReview;
import io.trato.contract.review.ReviewCommand.PostReview;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.server.House;
import io.trato.server.People;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A review that was written before the stars had their name is the same to everybody as one that was written after it. */
class OldRevisionTest {

    private final People people = new People(House.open());
    private final Queries queries = House.open().context().getBean(Queries.class);
    private final JdbcTemplate sql = House.open().context().getBean(JdbcTemplate.class);
    private final Log log = House.open().log();
    private final Actor provider = people.registered(Role.PROVIDER);
    private final Actor client = people.registered(Role.CLIENT);

    @Test
    void bothFormsOfAReviewComeToTheSame() {
        String before = people.completedJob(client, provider);
        String after = people.completedJob(client, provider);
        long points = 200;
        People.until(() -> points() == points);

        written(before, "1", "rating");
        people.send(client, new PostReview(review(after), 4, "Bien"));
        People.until(() -> points() == points + 2 * 25);
        people.send(provider, new AnswerReview(review(before), "Gracias"));
        people.send(provider, new AnswerReview(review(after), "Gracias"));

        assertThat(revisions(review(before))).isEqualTo("1,1");
        assertThat(revisions(review(after))).isEqualTo("2,1");
        ReviewPosted old = posted(before);
        ReviewPosted fresh = posted(after);
        assertThat(old)
                .isEqualTo(new ReviewPosted(
                        review(before),
                        before,
                        old.listingId(),
                        fresh.clientId(),
                        fresh.providerId(),
                        fresh.stars(),
                        fresh.text(),
                        fresh.policyVersion()));
        assertThat(shown(before))
                .usingRecursiveComparison()
                .ignoringFields("id", "jobId", "listingId", "postedAt", "answeredAt", "position")
                .isEqualTo(shown(after));
        assertThat(ask(new FindStatistics(provider.id(), client)).rating().stars())
                .isEqualTo(8);
    }

    /** As the program of then appended it. */
    private void written(String job, String revision, String stars) {
        sql.update("""
                insert into event (event_id, stream, sequence, type, revision, payload, metadata, decided_at)
                select gen_random_uuid(), ?, 0, 'ReviewPosted', ?, jsonb_build_object(
                        'reviewId', ?, 'jobId', ?, 'listingId', payload -> 'listingId', 'clientId', ?, 'providerId', ?,
                        ?, 4, 'text', 'Bien', 'policyVersion', '2026-1'), metadata, now()
                  from event where stream = ? and sequence = 0
                """, review(job), revision, review(job), job, client.id(), provider.id(), stars, job);
    }

    private String revisions(String stream) {
        return sql.queryForObject(
                "select string_agg(revision, ',' order by sequence) from event where stream = ?", String.class, stream);
    }

    private ReviewPosted posted(String job) {
        return (ReviewPosted) log.stream(review(job), 0).getFirst().event();
    }

    private Review shown(String job) {
        return ask(new FindReview(review(job))).orElseThrow();
    }

    private long points() {
        return ask(new FindStatistics(provider.id(), client)).points();
    }

    private static String review(String job) {
        return Ids.sibling(Ids.REVIEW, job);
    }

    private <R> R ask(Query<R> query) {
        return queries.ask(query, log.head());
    }
}
