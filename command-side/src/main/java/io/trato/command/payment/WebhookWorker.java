package io.trato.command.payment;

import io.trato.command.payment.WebhookInbox.Delivery;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works off the inbox: at once when something came in here, and every second for what came in elsewhere or was postponed. */
public final class WebhookWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorker.class);
    private static final int BATCH = 50;

    private final WebhookInbox inbox;
    private final Settlements settlements;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread thread;

    public WebhookWorker(WebhookInbox inbox, Settlements settlements) {
        this.inbox = inbox;
        this.settlements = settlements;
    }

    void wake() {
        news.release();
    }

    @Override
    public void start() {
        Thread working = Thread.ofVirtual().name("webhooks").unstarted(this::work);
        thread = working; // before it runs, since it ends when it is not the one that is meant to work
        working.start();
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (thread == Thread.currentThread()) {
            try {
                news.tryAcquire(1, TimeUnit.SECONDS);
                news.drainPermits();
                for (List<Delivery> some = inbox.lease(BATCH); !some.isEmpty(); some = inbox.lease(BATCH)) {
                    some.forEach(this::settle);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Webhooks wait for a moment", e);
            }
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
