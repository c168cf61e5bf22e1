package io.trato.command.payment.guard;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trato.command.payment.GatewayUnavailableException;
import java.util.function.Supplier;

/**
 * One gateway's guard. A call that failed in passing is made again, up to the attempts allowed, after a random pause below a
 * bound that doubles (full jitter, so that many nodes do not come back at once); each is safe to repeat, being a question or
 * an order under our own key. The circuit breaker counts every attempt and answers at once while it is open.
 */
final class Guard {

    private final String gateway;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final MeterRegistry meters;

    Guard(String gateway, GuardSettings settings, MeterRegistry meters) {
        this.gateway = gateway;
        this.breaker = CircuitBreaker.of(
                gateway,
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                settings.window(), Math.max(1, settings.window() / 2), SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(settings.failures())
                        .waitDurationInOpenState(settings.open())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .recordException(Guard::passing)
                        .build());
        this.retry = Retry.of(
                gateway,
                RetryConfig.custom()
                        .maxAttempts(settings.attempts())
                        .intervalFunction(new FullJitter(settings.pause(), settings.longestPause()))
                        .retryOnException(Guard::passing)
                        .build());
        this.meters = meters;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    Retry retry() {
        return retry;
    }

    <T> T call(String operation, Supplier<T> call) {
        return Retry.decorateSupplier(retry, () -> attempt(operation, call)).get();
    }

    private <T> T attempt(String operation, Supplier<T> call) {
        Timer.Sample started = Timer.start(meters);
        String outcome = "failed";
        try {
            T answer = breaker.executeSupplier(call);
            outcome = "answered";
            return answer;
        } catch (CallNotPermittedException e) {
            outcome = "refused";
            throw GatewayUnavailableException.lasting(gateway + " is left alone for a while after many failures", e);
        } finally {
            started.stop(meters.timer(
                    "trato.gateway.calls", "gateway", gateway, "operation", operation, "outcome", outcome));
        }
    }

    private static boolean passing(Throwable failure) {
        return failure instanceof GatewayUnavailableException unavailable && unavailable.passing();
    }
}
