package io.trato.command.payment;

import io.trato.command.payment.GatewayOrders.Thing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks gateways about what they have not decided for a while: webhooks get lost, and some news have none. */
public final class OrderWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWatch.class);
    private static final int BATCH = 50;

    private final GatewayOrders orders;
    private final Settlements settlements;
    private final Duration poll;
    private volatile @Nullable Thread thread;

    public OrderWatch(GatewayOrders orders, Settlements settlements, Duration poll) {
        this.orders = orders;
        this.settlements = settlements;
        this.poll = poll;
    }

    @Override
    public void start() {
        Thread working = Thread.ofVirtual().name("gateway-orders").unstarted(this::work);
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
                Thread.sleep(poll);
                orders.due(BATCH).forEach(this::look);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Nothing is asked of gateways for a moment", e);
            }
        }
    }

    private void look(Thing thing) {
        try {
            String result = settlements.settle(thing);
            LOG.info(
                    "{} {} of {} was asked about: {}",
                    thing.subject(),
                    thing.gatewayReference(),
                    thing.gateway(),
                    result);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} {} of {} stays open: {}",
                    thing.subject(),
                    thing.gatewayReference(),
                    thing.gateway(),
                    e.toString());
        }
    }
}
