package io.trato.server.deal;

import static io.trato.server.deal.Deal.refused;
import static io.trato.server.deal.Deal.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.market.MarketRules;
import io.trato.server.House;
import io.trato.server.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A refund that the payment provider refuses for good: it is parked where operators see it, and they can have it tried again. */
class ParkedRefundOverHttpTest {

    private static final Instant NEXT_YEAR = Instant.now().plus(Duration.ofDays(365));

    private final Deal deal = Deal.inTwoParts("sandbox-refund-failed");

    @Test
    void itIsParkedSeenAndTriedAgainByAnOperator() {
        assertThat(deal.actions(Deal.operator())).containsEntry("RETRY_REFUND", "WRONG_STATE");
        said(deal.provider, "cancelJob", "version", Map.of("jobId", deal.job, "reason", "The roof is gone"));
        int pauses = MarketRules.FIRST.deadlines().deals().refundRetries().size();
        for (int attempt = 1; attempt <= pauses; attempt++) {
            passTime(waitsFor(attempt, "FAILED"));
        }
        String parked = waitsFor(pauses + 1, "PARKED");

        People.until(() -> waiting().contains(deal.job));
        Map<String, Object> again = Map.of("jobId", deal.job, "refundId", parked);
        assertThat(deal.actions(Deal.operator())).containsEntry("RETRY_REFUND", "");
        assertThat(deal.actions(deal.client)).containsEntry("RETRY_REFUND", "FORBIDDEN");
        assertThat(refused(deal.client, "retryRefund", again)).isEqualTo("FORBIDDEN");
        assertThat(refused(Deal.operator(), "retryRefund", Map.of("jobId", deal.job, "refundId", "refund-x")))
                .isEqualTo("NOT_FOUND");

        JsonNode job = said(Deal.operator(), "retryRefund", "job { escrow { refunds { status } } }", again)
                .path("job");
        assertThat(job.path("escrow").findValuesAsString("status"))
                .hasSize(pauses + 2)
                .contains("REPLACED");
        assertThat(refused(Deal.operator(), "retryRefund", again)).isEqualTo("WRONG_STATE");
        waitsFor(pauses + 2, "PARKED");
    }

    /** The timer says so when its time has come; here somebody says it in its place. */
    private void passTime(String refund) {
        House.open()
                .context()
                .getBean(Commands.class)
                .send(new RetryRefund(deal.escrowId(), refund), Envelope.of(Actor.system("test"), NEXT_YEAR));
    }

    private String waitsFor(int refunds, String status) {
        People.until(() -> refunds().size() == refunds
                && refunds().get(refunds - 1).path("status").asString().equals(status));
        return refunds().get(refunds - 1).path("id").asString();
    }

    private JsonNode refunds() {
        return deal.escrow("refunds { id status }").path("refunds");
    }

    private static List<String> waiting() {
        return Deal.ask(
                        Deal.operator(),
                        "{ jobs(first: 100, waitingForOperator: true) { edges { node { id waitsForOperator } } } }",
                        Map.of())
                .findValuesAsString("id");
    }
}
