package io.trato.server.simulate.check;

import io.trato.command.wallet.RunningPayout;
import java.util.Map;

/** A wallet's payouts and the sum of those that have not arrived. */
record OnTheirWay(Map<String, RunningPayout> payouts, long sum) {

    static OnTheirWay of(Map<String, RunningPayout> payouts) {
        long sum = 0;
        for (RunningPayout payout : payouts.values()) {
            sum = Math.addExact(sum, payout.paid() ? 0 : payout.amount());
        }
        return new OnTheirWay(payouts, sum);
    }
}
