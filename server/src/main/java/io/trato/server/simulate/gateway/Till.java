package io.trato.server.simulate.gateway;

import java.util.Map;
import java.util.TreeMap;

/** What the payment provider holds for us, in whole minor units by currency: the truth that the journal must come to. */
public final class Till {

    private final Map<String, Long> held = new TreeMap<>();

    void take(String currency, long amount) {
        held.merge(currency, amount, Math::addExact);
    }

    void give(String currency, long amount) {
        take(currency, Math.negateExact(amount));
    }

    public Map<String, Long> held() {
        return Map.copyOf(held);
    }
}
