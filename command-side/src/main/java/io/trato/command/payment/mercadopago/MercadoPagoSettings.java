package io.trato.command.payment.mercadopago;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How MercadoPago knows us and we know MercadoPago. Token and secret belong into the environment.
 *
 * @param accessToken {@code APP_USR-…}
 * @param webhookSecret the secret signature of the application's webhooks
 * @param payerEmail the address that payments are created with, which MercadoPago asks for; ours, since no personal data of
 *     the payer is known where payments are created
 * @param notificationUrl where this application's webhooks go, if not where the panel says
 * @param live whether payments in production mode are believed, or those of a trial
 * @param url where its API is
 */
@ConfigurationProperties("trato.payments.mercadopago")
public record MercadoPagoSettings(
        String accessToken,
        String webhookSecret,
        String payerEmail,
        @Nullable URI notificationUrl,
        @DefaultValue("true") boolean live,
        @DefaultValue("https://api.mercadopago.com") URI url) {}
