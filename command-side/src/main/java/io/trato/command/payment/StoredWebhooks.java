package io.trato.command.payment;

import io.trato.command.payment.PaymentGateway.Notice;
import io.trato.contract.Digests;
import io.trato.contract.payment.Webhooks;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Takes webhooks in: verified, stored, and only then acknowledged; the worker is woken at once. */
public final class StoredWebhooks implements Webhooks {

    private final Gateways gateways;
    private final WebhookInbox inbox;
    private final WebhookWorker worker;

    public StoredWebhooks(Gateways gateways, WebhookInbox inbox, WebhookWorker worker) {
        this.gateways = gateways;
        this.inbox = inbox;
        this.worker = worker;
    }

    @Override
    public Reception receive(String gateway, Map<String, String> headers, byte[] body) {
        Optional<PaymentGateway> sender = gateways.named(gateway);
        if (sender.isEmpty()) {
            return Reception.UNKNOWN_GATEWAY;
        }
        Optional<Notice> notice = sender.get().verified(headers, body);
        if (notice.isEmpty()) {
            return Reception.UNVERIFIED;
        }
        boolean fresh = inbox.store(gateway, named(notice.get(), body), body);
        worker.wake();
        return fresh ? Reception.STORED : Reception.DUPLICATE;
    }

    /** A message without a name is told from others by what it says, or all such would be taken for one. */
    private static Notice named(Notice notice, byte[] body) {
        return notice.deliveryId().isEmpty()
                ? new Notice(
                        HexFormat.of().formatHex(Digests.sha256(body)), notice.subject(), notice.gatewayReference())
                : notice;
    }
}
