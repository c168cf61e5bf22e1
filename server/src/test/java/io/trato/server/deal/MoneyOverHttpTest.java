package io.trato.server.deal;

import static io.trato.server.deal.Deal.money;
import static io.trato.server.deal.Deal.mutate;
import static io.trato.server.deal.Deal.refused;
import static io.trato.server.deal.Deal.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.wallet.WalletCommand.ClearRelease;
import io.trato.server.House;
import io.trato.server.People;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Parts, disputes, payouts and chargebacks as those see them whose money it is. */
class MoneyOverHttpTest {

    /** One whose return was heard before its arrival has simply not arrived. */
    private static final Set<String> CAME_BACK = Set.of("RETURNED", "FAILED");

    private final Deal deal = Deal.inTwoParts();

    @Test
    void aPartIsReleasedBeforeTheWorkIsApproved() {
        assertThat(deal.actions(deal.client, 1)).containsEntry("RELEASE_PART", "");
        assertThat(deal.actions(deal.provider, 1)).containsEntry("RELEASE_PART", "FORBIDDEN");
        assertThat(refused(deal.provider, "releasePart", part("50.00"))).isEqualTo("FORBIDDEN");
        assertThat(refused(deal.client, "releasePart", part("200.00"))).isEqualTo("SPLIT_INVALID");
        assertThat(refused(
                        deal.client, "releasePart", Map.of("jobId", deal.job, "milestone", 3, "amount", money("1.00"))))
                .isEqualTo("MILESTONE_UNKNOWN");

        JsonNode escrow = said(
                        deal.client,
                        "releasePart",
                        "job { escrow { held { amount } released { amount } commission { amount } } }",
                        part("50.01"))
                .path("job")
                .path("escrow");
        assertThat(escrow.path("held").path("amount").asString()).isEqualTo("249.99");
        assertThat(escrow.path("released").path("amount").asString()).isEqualTo("50.01");
        assertThat(escrow.path("commission").path("amount").asString()).isEqualTo("7.50");
        assertThat(deal.actions(deal.client, 1)).containsEntry("RELEASE_PART", "");
    }

    @Test
    void anOperatorDividesWhatTheTwoCannotAgreeOn() {
        assertThat(deal.actions(deal.client, 1)).containsEntry("OPEN_DISPUTE", "");
        String dispute = said(
                        deal.client,
                        "openDispute",
                        "job { escrow { disputes { id } } }",
                        claim("", "0.00", "200.00", Map.of("reason", "It leans")))
                .path("job")
                .path("escrow")
                .path("disputes")
                .path(0)
                .path("id")
                .asString();
        assertThat(deal.actions(deal.client, 1))
                .containsEntry("RELEASE_PART", "FROZEN")
                .containsEntry("OPEN_DISPUTE", "FROZEN");
        assertThat(deal.actions(deal.provider, 1)).containsEntry("ANSWER_DISPUTE", "");
        assertThat(deal.actions(Deal.operator(), 1)).containsEntry("DECIDE_DISPUTE", "WRONG_STATE");
        assertThat(refused(Deal.operator(), "decideDispute", decision(dispute, "80.00", "120.00")))
                .isEqualTo("WRONG_STATE");

        said(
                deal.provider,
                "answerDispute",
                "version",
                claim(dispute, "200.00", "0.00", Map.of("text", "It always did")));
        evidenceIsOnesOwn(dispute);
        assertThat(deal.actions(Deal.operator(), 1)).containsEntry("DECIDE_DISPUTE", "");
        assertThat(refused(deal.client, "decideDispute", decision(dispute, "0.00", "200.00")))
                .isEqualTo("FORBIDDEN");
        assertThat(refused(Deal.operator(), "decideDispute", decision(dispute, "80.00", "120.01")))
                .isEqualTo("SPLIT_INVALID");

        JsonNode decided = said(
                        Deal.operator(),
                        "decideDispute",
                        "job { escrow { disputes { outcome lostBy split { release { amount } refund { amount } } } } }",
                        decision(dispute, "80.01", "119.99"))
                .path("job")
                .path("escrow")
                .path("disputes")
                .path(0);
        assertThat(decided.path("outcome").asString()).isEqualTo("DECIDED");
        assertThat(decided.path("lostBy").asString()).isEqualTo("PROVIDER");
        assertThat(decided.path("split").path("release").path("amount").asString())
                .isEqualTo("80.01");
        assertThat(deal.actions(Deal.operator(), 1)).doesNotContainEntry("DECIDE_DISPUTE", "");
        assertThat(deal.escrow("held { amount } released { amount } refunded { amount }")
                        .findValuesAsString("amount"))
                .containsExactly("100.00", "80.01", "119.99");
    }

    private void evidenceIsOnesOwn(String dispute) {
        Map<String, Object> evidence =
                Map.of("jobId", deal.job, "disputeId", dispute, "text", "", "files", List.of("nobody-sent-this"));
        JsonNode refused = mutate(deal.client.speaking("pt"), "addEvidence", "version", evidence)
                .path("userErrors")
                .path(0);
        assertThat(refused.path("code").asString()).isEqualTo("UPLOAD_UNKNOWN");
        assertThat(refused.path("field").toString()).contains("files");
        assertThat(refused.path("message").asString()).startsWith("Não há nenhum arquivo seu");
    }

    @Test
    void aPayoutLeavesComesBackAndAChargebackLeavesADebt() {
        said(deal.provider, "deliverMilestone", "version", Map.of("jobId", deal.job, "milestone", 1, "note", "Done"));
        said(deal.client, "approveMilestone", "version", Map.of("jobId", deal.job, "milestone", 1));
        People.until(() -> wallet("pending").equals("170.00"));
        assertThat(refused(deal.provider, "requestPayout", payout("170.00", "ba_1")))
                .isEqualTo("FUNDS_INSUFFICIENT");
        cleared();
        assertThat(refused(deal.client, "requestPayout", payout("170.00", "ba_1")))
                .isEqualTo("NOT_FOUND");

        paidOut("100.00", "ba_1", Set.of("PAID"));
        paidOut("30.00", "sandbox-returned", CAME_BACK);
        People.until(() -> wallet("available").equals("70.00"));
        assertThat(refused(deal.provider, "requestPayout", payout("70.01", "ba_1")))
                .isEqualTo("FUNDS_INSUFFICIENT");

        charged();
        People.until(() -> wallet("owed").equals("100.00"));
        assertThat(wallet("available")).isEqualTo("0.00");
        assertThat(refused(deal.provider, "requestPayout", payout("1.00", "ba_1")))
                .isEqualTo("FUNDS_INSUFFICIENT");
        assertThat(deal.escrow("lost { amount } chargebacks { status }").toString())
                .contains("300.00", "LOST");
        assertThat(deal.actions(deal.client, 2)).doesNotContainEntry("RELEASE_PART", "");
    }

    /** The timer says so after five days; here somebody says it in its place. */
    private void cleared() {
        String wallet = deal.wallet().path("id").asString();
        Commands commands = House.open().context().getBean(Commands.class);
        Instant inSixDays = Instant.now().plus(Duration.ofDays(6));
        assertThat(commands.send(
                        new ClearRelease(wallet, deal.escrowId() + ":1"), Envelope.of(Actor.system("test"), inSixDays)))
                .isInstanceOf(Receipt.class);
        People.until(() -> wallet("available").equals("170.00"));
    }

    private void paidOut(String amount, String destination, Set<String> ends) {
        String id = said(deal.provider, "requestPayout", "payout { id }", payout(amount, destination))
                .path("payout")
                .path("id")
                .asString();
        People.until(() -> ends.contains(
                Deal.ask(deal.provider, "query($id: ID!) { payout(id: $id) { status } }", Map.of("id", id))
                        .path("payout")
                        .path("status")
                        .asString("")));
    }

    private void charged() {
        String payment = deal.escrow("payment { gatewayReference }")
                .path("payment")
                .path("gatewayReference")
                .asString();
        String chargeback = House.open()
                .bank("/v1/payments/" + payment + "/chargebacks", Map.of("reason", "fraudulent"))
                .path("id")
                .asString();
        People.until(() -> deal.escrow("holdings { status }").toString().contains("DISPUTED"));
        assertThat(deal.actions(deal.client, 2)).containsEntry("RELEASE_PART", "FROZEN");
        House.open().bank("/v1/chargebacks/" + chargeback + "/decision", Map.of("outcome", "lost"));
    }

    private String wallet(String part) {
        return deal.wallet().path(part).path("amount").asString("");
    }

    private Map<String, Object> payout(String amount, String destination) {
        return Map.of(
                "walletId", deal.wallet().path("id").asString(), "amount", money(amount), "destination", destination);
    }

    private Map<String, Object> part(String amount) {
        return Map.of("jobId", deal.job, "milestone", 1, "amount", money(amount));
    }

    private Map<String, Object> decision(String dispute, String release, String refund) {
        return claim(dispute, release, refund, Map.of("reason", "As the pictures show"));
    }

    private Map<String, Object> claim(String dispute, String release, String refund, Map<String, Object> words) {
        Map<String, Object> input = new HashMap<>(words);
        input.put("jobId", deal.job);
        input.put("release", money(release));
        input.put("refund", money(refund));
        if (dispute.isEmpty()) {
            input.put("milestone", 1);
        } else {
            input.put("disputeId", dispute);
        }
        return input;
    }
}
