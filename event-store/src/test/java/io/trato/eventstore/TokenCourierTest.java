package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.eventstore.axon.Serializers;
import io.trato.eventstore.token.ClaimedTokens;
import io.trato.eventstore.token.TokenCourier;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Tokens that travel together: none is lost on the way, none goes back, and none is ahead of its batch. */
class TokenCourierTest {

    private static final String PROCESSOR = "courier-test";
    private static final TrackingToken BEGINNING = new GlobalSequenceTrackingToken(0);
    private static final TrackingToken SEVEN = new GlobalSequenceTrackingToken(7);

    private final TestLog database = new TestLog();
    private final TokenCourier courier =
            new TokenCourier(tokens(Duration.ofSeconds(5)), new JdbcTransactionManager(database.pool));

    @BeforeEach
    void claimed() {
        courier.initializeTokenSegments(PROCESSOR, 2, BEGINNING);
        courier.fetchToken(PROCESSOR, 0);
    }

    @AfterEach
    void close() throws Exception {
        courier.close();
        database.close();
    }

    @Test
    void whoeverGivesASegmentBackHasStoredWhereItStopped() {
        courier.storeToken(SEVEN, PROCESSOR, 0);

        assertThat(storedWhenGivenBack()).isEqualTo(SEVEN);
    }

    @Test
    void aBatchThatIsUndoneLeavesItsTokenWhereItWas() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        courier.storeToken(SEVEN, PROCESSOR, 0);
        batch.rollback();

        assertThat(storedWhenGivenBack()).isEqualTo(BEGINNING);
    }

    @Test
    void aTokenSetsOutWhenItsBatchIsAtItsEnd() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        courier.storeToken(SEVEN, PROCESSOR, 0);
        batch.commit();

        assertThat(storedWhenGivenBack()).isEqualTo(SEVEN);
    }

    @Test
    @Timeout(30)
    void aSegmentThatAnotherNodeTookIsNotTakenBack() {
        TokenStore other = tokens(Duration.ZERO);
        other.fetchToken(PROCESSOR, 0);
        other.storeToken(new GlobalSequenceTrackingToken(9), PROCESSOR, 0);

        while (stillStores(new GlobalSequenceTrackingToken(8))) {
            Thread.onSpinWait();
        }

        other.extendClaim(PROCESSOR, 0);
        assertThat(other.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
    }

    private TrackingToken storedWhenGivenBack() {
        courier.releaseClaim(PROCESSOR, 0);
        return tokens(Duration.ofSeconds(5)).fetchToken(PROCESSOR, 0);
    }

    private boolean stillStores(TrackingToken token) {
        try {
            courier.storeToken(token, PROCESSOR, 0);
            return true;
        } catch (UnableToClaimTokenException taken) {
            return false;
        }
    }

    private TokenStore tokens(Duration claim) {
        return new ClaimedTokens(database.pool, Serializers.json(), claim);
    }
}
