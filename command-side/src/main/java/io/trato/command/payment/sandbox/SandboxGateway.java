package io.trato.command.payment.sandbox;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.PaymentGateway;
import io.trato.command.payment.Reference;
import io.trato.command.payment.Subject;
import io.trato.command.payment.guard.GuardSettings;
import io.trato.command.payment.sandbox.SandboxHttp.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The sandbox over HTTP. */
public final class SandboxGateway implements PaymentGateway {

    private static final String SIGNATURE = "trato-sandbox-signature";

    private final SandboxSignature signature;
    private final SandboxHttp http;
    private final ObjectMapper json;
    private final Clock clock;

    public SandboxGateway(SandboxSettings settings, GuardSettings limits, ObjectMapper json, Clock clock) {
        this.signature = new SandboxSignature(settings.webhookSecret());
        this.http = new SandboxHttp(settings, limits, json);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public GatewayPayment create(PaymentOrder order) {
        Reference ours = order.reference();
        Reply reply = http.post(
                "/v1/payments",
                ours.id(),
                Map.of(
                        "amount", order.amount(),
                        "currency", order.currency(),
                        "reference", ours.text(),
                        "method", order.method()));
        return reply.refused() ? GatewayPayment.refused(order, reply.refusal()) : SandboxWords.payment(reply.body());
    }

    @Override
    public GatewayPayment fetch(String gatewayReference) {
        return SandboxWords.payment(http.get("/v1/payments/" + gatewayReference));
    }

    @Override
    public GatewayRefund refund(RefundOrder order) {
        Reference ours = order.reference();
        Reply reply = http.post(
                "/v1/payments/" + order.paymentGatewayReference() + "/refunds",
                ours.id(),
                Map.of("amount", order.amount(), "reference", ours.text()));
        return reply.refused() ? GatewayRefund.refused(order, reply.refusal()) : SandboxWords.refund(reply.body());
    }

    @Override
    public GatewayRefund fetchRefund(String gatewayReference) {
        return SandboxWords.refund(http.get("/v1/refunds/" + gatewayReference));
    }

    @Override
    public boolean paysOut() {
        return true;
    }

    @Override
    public GatewayPayout payout(PayoutOrder order) {
        Reference ours = order.reference();
        Reply reply = http.post(
                "/v1/payouts",
                ours.id(),
                Map.of(
                        "amount", order.amount(),
                        "currency", order.currency(),
                        "reference", ours.text(),
                        "destination", order.destination()));
        return reply.refused() ? GatewayPayout.refused(order, reply.refusal()) : SandboxWords.payout(reply.body());
    }

    @Override
    public GatewayPayout fetchPayout(String gatewayReference) {
        return SandboxWords.payout(http.get("/v1/payouts/" + gatewayReference));
    }

    @Override
    public GatewayChargeback fetchChargeback(String gatewayReference) {
        return SandboxWords.chargeback(http.get("/v1/chargebacks/" + gatewayReference));
    }

    @Override
    public List<GatewayChargeback> chargebacksOf(String paymentGatewayReference) {
        return http
                .get("/v1/payments/" + paymentGatewayReference + "/chargebacks")
                .path("chargebacks")
                .values()
                .stream()
                .map(SandboxWords::chargeback)
                .toList();
    }

    @Override
    public Optional<Notice> verified(Map<String, String> headers, byte[] body) {
        if (!signature.proves(headers.getOrDefault(SIGNATURE, ""), body, clock.instant())) {
            return Optional.empty();
        }
        try {
            JsonNode notice = json.readTree(body);
            Subject subject = SandboxWords.subject(SandboxWords.text(notice, "type"));
            return Optional.of(new Notice(
                    SandboxWords.text(notice, "id"), subject, SandboxWords.text(notice, SandboxWords.field(subject))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
