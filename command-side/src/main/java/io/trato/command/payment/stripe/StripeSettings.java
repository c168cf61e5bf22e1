package io.trato.command.payment.stripe;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Stripe knows us and we know Stripe. Both secrets belong into the environment.
 *
 * @param secretKey {@code sk_…} or a restricted {@code rk_…}
 * @param webhookSecret {@code whsec_…}, of the endpoint /webhooks/stripe
 * @param url where its API is
 */
@ConfigurationProperties("trato.payments.stripe")
public record StripeSettings(
        String secretKey,
        String webhookSecret,
        @DefaultValue("https://api.stripe.com") URI url) {}
