package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.token.ClaimedTokens;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that want the same segment. */
class ClaimedTokensTest {

    private static final String JOBS = "jobs";
    private static final TrackingToken FIVE = new GlobalSequenceTrackingToken(5);
    private static final TrackingToken NINE = new GlobalSequenceTrackingToken(9);

    private final TestLog database = new TestLog();
    private final TokenStore north = tokens(Duration.ofMillis(200));
    private final TokenStore south = tokens(Duration.ofMillis(200));

    @BeforeEach
    void begin() {
        north.initializeTokenSegments(JOBS, 2, new GlobalSequenceTrackingToken(0));
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void whoListensHearsOfEachClaimAndOfNoOther() {
        ClaimedTokens mine = tokens(Duration.ofHours(1));
        List<String> heard = new ArrayList<>();
        mine.listen(heard::add);

        north.fetchToken(JOBS, 0);
        assertThatThrownBy(() -> mine.fetchToken(JOBS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(heard).isEmpty();

        mine.fetchToken(JOBS, 1);
        mine.fetchToken(JOBS, 1);
        assertThat(heard).containsExactly(JOBS, JOBS);
    }

    @Test
    void oneHasItUntilItLetsGo() {
        TokenStore patient = tokens(Duration.ofHours(1));
        north.fetchToken(JOBS, 0);
        north.storeToken(FIVE, JOBS, 0);

        assertThat(patient.fetchAvailableSegments(JOBS))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThatThrownBy(() -> patient.fetchToken(JOBS, 0)).isInstanceOf(UnableToClaimTokenException.class);

        north.releaseClaim(JOBS, 0);

        assertThat(patient.fetchToken(JOBS, 0)).isEqualTo(FIVE);
    }

    /** Axon's store takes a lost claim again as soon as nobody holds it, and puts the token back to where it was. */
    @Test
    void whoLostItsClaimDoesNotPutTheTokenBack() {
        north.fetchToken(JOBS, 0);
        TestLog.until("north was silent for too long", () -> mayClaim(south, 0));
        south.storeToken(NINE, JOBS, 0);
        south.releaseClaim(JOBS, 0);

        assertThatThrownBy(() -> north.storeToken(FIVE, JOBS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> north.extendClaim(JOBS, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(south.fetchToken(JOBS, 0)).isEqualTo(NINE);
    }

    /** Axon's store counts by the node's own clock: one that is an hour ahead took every segment from everybody. */
    @Test
    void aNodeWhoseClockIsAheadRobsNobody() {
        TokenStore hasty = tokens(Duration.ofMinutes(1));
        north.fetchToken(JOBS, 0);
        Clock right = AbstractTokenEntry.clock;
        AbstractTokenEntry.clock = Clock.offset(right, Duration.ofHours(1));
        try {
            assertThatThrownBy(() -> hasty.fetchToken(JOBS, 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThat(hasty.fetchToken(JOBS, 1)).isEqualTo(new GlobalSequenceTrackingToken(0));
        } finally {
            AbstractTokenEntry.clock = right;
        }
        TestLog.until("what it held is free when it is silent", () -> mayClaim(south, 1));
    }

    /** Nobody waits for the disk because of a token; who appends by the same connection afterwards does. */
    @Test
    void onlyTheTokensOwnTransactionDoesNotWaitForTheDisk() {
        north.fetchToken(JOBS, 0);
        JdbcTemplate sql = new JdbcTemplate(database.pool);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool));

        transaction.executeWithoutResult(_ -> {
            north.storeToken(FIVE, JOBS, 0);
            assertThat(waits(sql)).isEqualTo("off");
        });

        transaction.executeWithoutResult(_ -> assertThat(waits(sql)).isEqualTo("on"));
        assertThat(north.fetchToken(JOBS, 0)).isEqualTo(FIVE);
    }

    private static String waits(JdbcTemplate sql) {
        return String.valueOf(sql.queryForObject("show synchronous_commit", String.class));
    }

    @Test
    void aStalledTransactionOnOneSegmentHoldsUpNobodyWhoLooks() throws Exception {
        try (Connection stalled = database.pool.getConnection()) {
            stalled.setAutoCommit(false);
            stalled.createStatement().execute("update token_entry set owner = 'stalled' where segment = 0");

            assertThatThrownBy(() -> south.fetchToken(JOBS, 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThat(south.fetchToken(JOBS, 1)).isNotNull();
            stalled.rollback();
        }
        assertThat(south.fetchToken(JOBS, 0)).isNotNull();
    }

    @Test
    void itIsBegunOnce() {
        assertThatThrownBy(() -> south.initializeTokenSegments(JOBS, 2, NINE))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(south.fetchSegments(JOBS)).containsExactly(0, 1);
        assertThat(south.fetchToken(JOBS, 1)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    private static boolean mayClaim(TokenStore tokens, int segment) {
        try {
            tokens.fetchToken(JOBS, segment);
            return true;
        } catch (UnableToClaimTokenException taken) {
            return false;
        }
    }

    private ClaimedTokens tokens(Duration claim) {
        return new ClaimedTokens(database.pool, Serializers.json(), claim);
    }
}
