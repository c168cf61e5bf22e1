package io.trato.command.payment;

import io.trato.command.Rounds;
import io.trato.command.payment.WebhookInbox.Delivery;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works off the inbox: at once when something came in here, and every second for what came in elsewhere or was postponed. */
public final class WebhookWorker extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final int BATCH = 50;

    private final WebhookInbox inbox;
    private final Settlements settlements;
    private final Semaphore news = new Semaphore(0);

    public WebhookWorker(WebhookInbox inbox, Settlements settlements) {
        super("webhooks", "Webhooks wait for a moment");
        this.inbox = inbox;
        this.settlements = settlements;
    }

    void wake() {
        news.release();
    }

    @Override
    protected void round() throws InterruptedException {
        news.tryAcquire(1, TimeUnit.SECONDS);
        news.drainPermits();
        for (List<Delivery> some = inbox.lease(BATCH); !some.isEmpty(); some = inbox.lease(BATCH)) {
            some.forEach(this::settle);
        }
    }

    private void settle(Delivery delivery) {
        try {
            inbox.settle(delivery, settlements.settle(delivery.about()));
        } catch (RuntimeException e) {
            LOG.warn("Webhook {} of {} is postponed: {}", delivery.deliveryId(), delivery.gateway(), e.toString());
            inbox.postpone(delivery, e.getClass().getSimpleName());
        }
    }
}
