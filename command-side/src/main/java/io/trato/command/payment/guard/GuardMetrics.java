package io.trato.command.payment.guard;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What can be watched of a guard, besides the time that its calls take. */
final class GuardMetrics {

    private GuardMetrics() {}

    static void bind(Guard guard, MeterRegistry meters) {
        CircuitBreaker breaker = guard.breaker();
        for (CircuitBreaker.State state : CircuitBreaker.State.values()) {
            Gauge.builder("trato.gateway.breaker", breaker, it -> it.getState() == state ? 1 : 0)
                    .description("1 for the state that the gateway's circuit breaker is in")
                    .tags("gateway", breaker.getName(), "state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        FunctionCounter.builder(
                        "trato.gateway.retried",
                        guard.retry().getMetrics(),
                        it -> it.getNumberOfSuccessfulCallsWithRetryAttempt()
                                + it.getNumberOfFailedCallsWithRetryAttempt())
                .description("Calls that were made more than once")
                .tags("gateway", breaker.getName())
                .register(meters);
    }
}
