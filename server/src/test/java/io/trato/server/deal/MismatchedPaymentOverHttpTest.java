package io.trato.server.deal;

import static io.trato.server.deal.Deal.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.server.House;
import io.trato.server.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody pays a cent less: an operator sees what was asked for and what came, and it goes back by itself. */
class MismatchedPaymentOverHttpTest {

    private final Deal deal = Deal.unpaid();

    @Test
    void itIsSeenAndGoesBackWholeAndTheNextOneCounts() {
        deal.begin("sandbox-underpaid");
        People.until(() -> deal.escrow("refunds { status }").toString().contains("CONFIRMED"));

        JsonNode escrow = deal.job(
                Deal.operator(),
                "mismatchedPayment waitsForOperator escrow { payments { status amount { amount }"
                        + " received { amount currencyCode } } refunds { amount { amount } } held { amount } }");
        assertThat(escrow.path("mismatchedPayment").asBoolean()).isTrue();
        assertThat(escrow.path("waitsForOperator").asBoolean()).isFalse();
        assertThat(escrow.path("escrow").toString())
                .isEqualTo("{\"payments\":[{\"status\":\"MISMATCHED\",\"amount\":{\"amount\":\"300.00\"},"
                        + "\"received\":{\"amount\":\"299.99\",\"currencyCode\":\"EUR\"}}],"
                        + "\"refunds\":[{\"amount\":{\"amount\":\"299.99\"}}],\"held\":{\"amount\":\"0.00\"}}");
        assertThat(ask(
                                Deal.operator(),
                                "{ jobs(first: 100, mismatchedPayment: true) { edges { node { id } } } }",
                                Map.of())
                        .toString())
                .contains(deal.job);

        deal.begin("sandbox-approved");
        deal.until("status", "IN_PROGRESS");
        assertThat(House.open().log().stream(deal.escrowId(), 0)).isNotEmpty();
    }
}
