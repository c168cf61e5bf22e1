package io.trato.server.deal;

import static io.trato.server.deal.Deal.refused;
import static io.trato.server.deal.Deal.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.server.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a job ends before its time, as those see it who ask for it. */
class EndingOverHttpTest {

    @Test
    void bothAgreeAndEverythingGoesBack() {
        Deal deal = Deal.inTwoParts();
        Map<String, Object> job = Map.of("jobId", deal.job);
        Map<String, Object> why = Map.of("jobId", deal.job, "reason", "We have moved");

        assertThat(deal.actions(deal.client))
                .containsEntry("PROPOSE_CANCELLATION", "")
                .containsEntry("CANCEL_JOB", "FORBIDDEN");
        assertThat(deal.actions(deal.provider))
                .containsEntry("ACCEPT_CANCELLATION", "WRONG_STATE")
                .containsEntry("CANCEL_JOB", "");
        assertThat(refused(deal.client, "cancelJob", why)).isEqualTo("FORBIDDEN");
        assertThat(refused(deal.provider, "acceptCancellation", job)).isEqualTo("WRONG_STATE");
        assertThat(refused(deal.provider, "proposeCancellation", why)).isEqualTo("FORBIDDEN");

        said(deal.client, "proposeCancellation", "version", why);
        assertThat(refused(deal.client, "proposeCancellation", why)).isEqualTo("ALREADY_EXISTS");
        assertThat(refused(deal.client, "acceptCancellation", job)).isEqualTo("FORBIDDEN");
        assertThat(deal.actions(deal.provider)).containsEntry("DECLINE_CANCELLATION", "");

        said(deal.provider, "declineCancellation", "version", Map.of("jobId", deal.job, "reason", "It is nearly done"));
        assertThat(deal.actions(deal.provider)).containsEntry("ACCEPT_CANCELLATION", "WRONG_STATE");
        said(deal.client, "proposeCancellation", "version", why);
        JsonNode cancelled = said(
                        deal.provider, "acceptCancellation", "job { status cancellation { cause reason } }", job)
                .path("job");
        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("cancellation").path("cause").asString()).isEqualTo("AGREEMENT");

        waitForTheRefund(deal);
        assertThat(deal.escrow("refunded { amount }")
                        .path("refunded")
                        .path("amount")
                        .asString())
                .isEqualTo("300.00");
        assertThat(deal.actions(deal.client)).containsEntry("PROPOSE_CANCELLATION", "WRONG_STATE");
    }

    @Test
    void aStayThatIsCancelledLateLeavesWhatItsPolicySays() {
        Deal deal = Deal.ofTwoNights();
        assertThat(deal.actions(deal.client)).containsEntry("CANCEL_JOB", "");

        JsonNode cancelled = said(
                        deal.client,
                        "cancelJob",
                        "job { status cancellation { cause } }",
                        Map.of("jobId", deal.job, "reason", "The car broke down"))
                .path("job");
        assertThat(cancelled.path("cancellation").path("cause").asString()).isEqualTo("STAY_POLICY");

        waitForTheRefund(deal);
        JsonNode escrow = deal.escrow("released { amount } refunded { amount } held { amount }");
        assertThat(escrow.path("released").path("amount").asString()).isEqualTo("150.00");
        assertThat(escrow.path("refunded").path("amount").asString()).isEqualTo("50.00");
        assertThat(escrow.path("held").path("amount").asString()).isEqualTo("0.00");
        assertThat(deal.actions(deal.client)).containsEntry("CANCEL_JOB", "WRONG_STATE");
        assertThat(refused(deal.client, "cancelJob", Map.of("jobId", deal.job, "reason", "Again")))
                .isEqualTo("WRONG_STATE");
    }

    private static void waitForTheRefund(Deal deal) {
        People.until(() -> deal.escrow("refunds { status }")
                .path("refunds")
                .path(0)
                .path("status")
                .asString("")
                .equals("CONFIRMED"));
    }
}
