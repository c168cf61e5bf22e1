package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.contract.journal.LedgerAccount;
import java.util.Map;

/** What must be true when nothing is going on any more: the books balance, and the provider of payments agrees. */
public record Closing(Map<String, Long> totals, Map<String, Long> held) {

    public void check() {
        for (String currency : held.keySet()) {
            long sum = 0;
            for (LedgerAccount account : LedgerAccount.values()) {
                sum = Math.addExact(sum, total(account, currency));
            }
            unless(sum == 0, "the trial balance in %s is off by %d: %s", currency, sum, totals);
            unless(
                    total(LedgerAccount.PSP, currency) == held.getOrDefault(currency, 0L),
                    "the journal has %d %s with the payment provider, which says it holds %d",
                    total(LedgerAccount.PSP, currency),
                    currency,
                    held.getOrDefault(currency, 0L));
        }
    }

    private long total(LedgerAccount account, String currency) {
        return totals.getOrDefault(account + " " + currency, 0L);
    }
}
