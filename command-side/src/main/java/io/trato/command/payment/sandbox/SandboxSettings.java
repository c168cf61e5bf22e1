package io.trato.command.payment.sandbox;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sandbox is and how both sides prove who they are.
 *
 * @param url its address, without a path
 * @param apiKey what we show it
 * @param webhookSecret what it signs its webhooks with
 */
@ConfigurationProperties("trato.payments.sandbox")
public record SandboxSettings(URI url, String apiKey, String webhookSecret) {}
