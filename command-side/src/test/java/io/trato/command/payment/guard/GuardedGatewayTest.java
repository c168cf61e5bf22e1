package io.trato.command.payment.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayUnavailableException;
import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.Reference;
import io.trato.command.payment.sandbox.SandboxGateway;
import io.trato.command.payment.sandbox.SandboxSettings;
import io.trato.embedded.payments.SandboxOptions;
import io.trato.embedded.payments.SandboxPayments;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The guard before the real sandbox, which goes away and comes back. */
class GuardedGatewayTest {

    private static final GuardSettings HASTY = new GuardSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            2,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            4,
            75,
            Duration.ofMillis(100),
            1);

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private SandboxPayments sandbox;
    private GuardedGateway gateway;

    @BeforeEach
    void open() {
        sandbox = start(SandboxOptions.with("key", "secret"));
        gateway = new GuardedGateway(
                new SandboxGateway(
                        new SandboxSettings(sandbox.uri(), "key", "secret"),
                        HASTY,
                        JsonMapper.shared(),
                        Clock.systemUTC()),
                HASTY,
                meters);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameKey() {
        GatewayPayment created = pay("payment-1", "sandbox-lost");
        assertThat(created.gatewayReference()).isNotEmpty();
        assertThat(gateway.fetch(created.gatewayReference()).reference()).isEqualTo("escrow-1:payment-1");
        assertThat(meters.get("trato.gateway.retried").functionCounter().count())
                .isEqualTo(1);
    }

    @Test
    void whatLastsIsNotAskedAgainAndOpensNothing() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> gateway.fetch("pay_unknown")).isInstanceOf(GatewayUnavailableException.class);
        }
        assertThat(gateway.state()).isEqualTo(State.CLOSED);
        assertThat(meters.get("trato.gateway.calls")
                        .tags("operation", "fetch-payment", "outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(10);
    }

    @Test
    void aGatewayThatIsGoneIsLeftAloneUntilItIsBack() {
        String known = pay("payment-1", "sandbox-approved").gatewayReference();
        URI address = sandbox.uri();
        sandbox.close();
        while (gateway.state() == State.CLOSED) {
            assertThatThrownBy(() -> gateway.fetch(known)).isInstanceOf(GatewayUnavailableException.class);
        }
        assertThat(gateway.state()).isEqualTo(State.OPEN);
        assertThat(meters.get("trato.gateway.breaker")
                        .tags("state", "open")
                        .gauge()
                        .value())
                .isEqualTo(1);

        sandbox = start(SandboxOptions.with("key", "secret").withPort(address.getPort()));

        until(() -> {
            try {
                return gateway.fetch(known).gatewayReference().equals(known);
            } catch (GatewayUnavailableException stillOpen) {
                return false;
            }
        });
        assertThat(gateway.state()).isEqualTo(State.CLOSED);
        assertThat(meters.get("trato.gateway.calls").tags("outcome", "refused").timers())
                .as("while it was open nobody was asked")
                .isNotEmpty();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        FullJitter jitter = new FullJitter(Duration.ofMillis(200), Duration.ofSeconds(5));
        assertThat(jitter.bound(1)).isEqualTo(200);
        assertThat(jitter.bound(2)).isEqualTo(400);
        assertThat(jitter.bound(60)).isEqualTo(5_000);
        for (int i = 0; i < 100; i++) {
            assertThat(jitter.apply(2)).isBetween(0L, 400L);
        }
    }

    private GatewayPayment pay(String id, String method) {
        return gateway.create(new PaymentOrder(new Reference("escrow-1", id), 10_000, "EUR", method));
    }

    private SandboxPayments start(SandboxOptions options) {
        return SandboxPayments.start(folder.resolve("sandbox.jsonl"), options.withDelay(Duration.ofMillis(10)));
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
