package io.trato.command.payment;

import io.trato.command.Rounds;
import io.trato.command.payment.GatewayOrders.Thing;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks gateways about what they have not decided for a while, and now and then about what they have decided not long ago:
 * webhooks get lost, some news have none, and a payment may be charged back, a refund or a payout return.
 */
public final class OrderWatch extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWatch.class);
    private static final int BATCH = 50;

    private final GatewayOrders orders;
    private final Settlements settlements;
    private final Duration poll;

    public OrderWatch(GatewayOrders orders, Settlements settlements, Duration poll) {
        super("gateway-orders", "Nothing is asked of gateways for a moment");
        this.orders = orders;
        this.settlements = settlements;
        this.poll = poll;
    }

    @Override
    protected void round() throws InterruptedException {
        Thread.sleep(poll);
        orders.due(BATCH).forEach(this::look);
    }

    private void look(Thing thing) {
        try {
            String result = settlements.review(thing);
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
