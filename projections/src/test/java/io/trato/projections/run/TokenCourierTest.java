package io.trato.projections.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.eventstore.token.ClaimedTokens;
import io.trato.projections.LiveLog;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Tokens that travel together: none is lost on the way, and none goes back. */
class TokenCourierTest {

    private static final String PROCESSOR = "courier-test";

    private final LiveLog log = new LiveLog(List.of());
    private final ConfigurableApplicationContext node = log.node();
    private final TokenStore here = tokens(Duration.ofSeconds(5));
    private final TokenCourier courier = new TokenCourier(here, node.getBean(PlatformTransactionManager.class));

    @BeforeEach
    void claimed() {
        courier.initializeTokenSegments(PROCESSOR, 2, new GlobalSequenceTrackingToken(0));
        courier.fetchToken(PROCESSOR, 0);
    }

    @AfterEach
    void close() {
        courier.close();
        log.close();
    }

    @Test
    void whoeverGivesASegmentBackHasStoredWhereItStopped() {
        courier.storeToken(new GlobalSequenceTrackingToken(7), PROCESSOR, 0);
        courier.releaseClaim(PROCESSOR, 0);

        assertThat(tokens(Duration.ofSeconds(5)).fetchToken(PROCESSOR, 0))
                .isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    @Timeout(30)
    void aSegmentThatAnotherNodeTookIsNotTakenBack() throws Exception {
        TokenStore other = tokens(Duration.ZERO);
        other.fetchToken(PROCESSOR, 0);
        other.storeToken(new GlobalSequenceTrackingToken(9), PROCESSOR, 0);

        while (stillStores(new GlobalSequenceTrackingToken(8))) {
            Thread.onSpinWait();
        }

        other.extendClaim(PROCESSOR, 0);
        assertThat(other.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
    }

    private boolean stillStores(GlobalSequenceTrackingToken token) {
        try {
            courier.storeToken(token, PROCESSOR, 0);
            return true;
        } catch (UnableToClaimTokenException taken) {
            return false;
        }
    }

    private TokenStore tokens(Duration claim) {
        return new ClaimedTokens(node.getBean(DataSource.class), node.getBean(Serializer.class), claim);
    }
}
