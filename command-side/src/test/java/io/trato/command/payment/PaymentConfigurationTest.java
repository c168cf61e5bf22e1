package io.trato.command.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Commands;
import io.trato.contract.Outcome.Receipt;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway exists where its secrets are given, and nowhere else. */
class PaymentConfigurationTest {

    @Test
    void onlyWhatIsConfiguredExists() throws Exception {
        try (PaymentDatabase database = new PaymentDatabase()) {
            house(database).run(none -> assertThat(gateways(none)).isEmpty());
            house(database)
                    .withPropertyValues(
                            "trato.payments.stripe.secret-key=sk_test_1",
                            "trato.payments.stripe.webhook-secret=whsec_1",
                            "trato.payments.mercadopago.access-token=APP_USR-1",
                            "trato.payments.mercadopago.webhook-secret=secret",
                            "trato.payments.mercadopago.payer-email=payments@example.org")
                    .run(both -> {
                        assertThat(gateways(both)).containsExactlyInAnyOrder("stripe", "mercadopago");
                        assertThat(both.getBean(Gateways.class).paysOut("stripe"))
                                .isTrue();
                        assertThat(both.getBean(Gateways.class).paysOut("mercadopago"))
                                .isFalse();
                    });
        }
    }

    @Test
    void oneThatCouldNotVerifyItsWebhooksDoesNotStart() throws Exception {
        try (PaymentDatabase database = new PaymentDatabase()) {
            house(database)
                    .withPropertyValues("trato.payments.stripe.secret-key=sk_test_1")
                    .run(half -> assertThat(half)
                            .getFailure()
                            .rootCause()
                            .hasMessage("trato.payments.stripe.webhook-secret is missing"));
        }
    }

    private static ApplicationContextRunner house(PaymentDatabase database) {
        return new ApplicationContextRunner()
                .withUserConfiguration(PaymentConfiguration.class)
                .withBean(JdbcClient.class, database::sql)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(Commands.class, () -> (command, envelope) -> new Receipt("escrow-1", 1));
    }

    private static Set<String> gateways(ApplicationContext context) {
        return context.getBean(Gateways.class).names();
    }
}
