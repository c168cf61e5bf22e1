package io.trato.command.payment.sandbox;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import io.trato.command.payment.Subject;
import tools.jackson.databind.JsonNode;

/** What the sandbox says, in our words. A word that we do not know decides nothing. */
final class SandboxWords {

    private SandboxWords() {}

    static GatewayPayment payment(JsonNode node) {
        String status = text(node, "status");
        return new GatewayPayment(
                text(node, "id"),
                text(node, "reference"),
                amount(node, "amount"),
                text(node, "currency"),
                amount(node, "fee"),
                status,
                switch (status) {
                    case "approved" -> GatewayPayment.Stage.APPROVED;
                    case "rejected" -> GatewayPayment.Stage.FAILED;
                    default -> GatewayPayment.Stage.PENDING;
                });
    }

    static GatewayRefund refund(JsonNode node) {
        String status = text(node, "status");
        return new GatewayRefund(
                text(node, "id"),
                text(node, "reference"),
                amount(node, "amount"),
                text(node, "currency"),
                status,
                switch (status) {
                    case "succeeded" -> GatewayRefund.Stage.SUCCEEDED;
                    case "failed" -> GatewayRefund.Stage.FAILED;
                    default -> GatewayRefund.Stage.PENDING;
                });
    }

    static GatewayPayout payout(JsonNode node) {
        String status = text(node, "status");
        return new GatewayPayout(
                text(node, "id"),
                text(node, "reference"),
                amount(node, "amount"),
                text(node, "currency"),
                amount(node, "fee"),
                status,
                switch (status) {
                    case "paid" -> GatewayPayout.Stage.PAID;
                    case "failed" -> GatewayPayout.Stage.FAILED;
                    case "returned" -> GatewayPayout.Stage.RETURNED;
                    default -> GatewayPayout.Stage.PENDING;
                });
    }

    static GatewayChargeback chargeback(JsonNode node) {
        String status = text(node, "status");
        return new GatewayChargeback(
                text(node, "id"),
                text(node, "paymentId"),
                amount(node, "amount"),
                text(node, "currency"),
                text(node, "reason"),
                status,
                switch (status) {
                    case "won" -> GatewayChargeback.Stage.WON;
                    case "lost" -> GatewayChargeback.Stage.LOST;
                    default -> GatewayChargeback.Stage.OPENED;
                });
    }

    /** The field of a webhook that names what it is about. */
    static String field(Subject subject) {
        return switch (subject) {
            case PAYMENT -> "paymentId";
            case REFUND -> "refundId";
            case PAYOUT -> "payoutId";
            case CHARGEBACK -> "chargebackId";
            case OTHER -> "id";
        };
    }

    static Subject subject(String type) {
        return switch (type) {
            case "payment.updated" -> Subject.PAYMENT;
            case "refund.updated" -> Subject.REFUND;
            case "payout.updated" -> Subject.PAYOUT;
            case "chargeback.updated" -> Subject.CHARGEBACK;
            default -> Subject.OTHER;
        };
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static long amount(JsonNode node, String field) {
        return node.path(field).asLong(0);
    }
}
