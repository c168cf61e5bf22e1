package io.trato.command.payment;

import io.trato.command.Rounds;
import io.trato.command.payment.WebhookInbox.Delivery;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the inbox: at once when something came in here, and every second for what came in elsewhere or was postponed. What
 * is about different things is worked off side by side, since most of the time a gateway is waited for.
 */
public final class WebhookWorker extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final int SIDE_BY_SIDE = 16;

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
        for (List<Delivery> some = inbox.lease(SIDE_BY_SIDE); !some.isEmpty(); some = inbox.lease(SIDE_BY_SIDE)) {
            settleAll(some);
        }
    }

    private void settleAll(List<Delivery> some) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            some.stream()
                    .collect(Collectors.groupingBy(Delivery::about))
                    .values()
                    .forEach(same -> threads.execute(() -> same.forEach(this::settle)));
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
