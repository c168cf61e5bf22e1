package io.trato.embedded.payments;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the sandbox behaves.
 *
 * @param apiKey what callers must present as bearer token
 * @param webhookSecret with which webhooks are signed
 * @param webhookUrl where webhooks go for payments that name no callbackUrl; empty: nowhere
 * @param port asked-for port on the loopback address, or empty for any free one
 * @param delay until a payment or refund is decided, and before the first repetition of a failed webhook
 * @param feeBasisPoints the provider's fee in hundredths of a percent of the amount, rounded down
 */
public record SandboxOptions(
        String apiKey,
        String webhookSecret,
        Optional<URI> webhookUrl,
        OptionalInt port,
        Duration delay,
        int feeBasisPoints) {

    public SandboxOptions {
        if (apiKey.isBlank() || webhookSecret.isBlank()) {
            throw new IllegalArgumentException("the sandbox needs an API key and a secret for its webhooks");
        }
        if (feeBasisPoints < 0 || feeBasisPoints > 10_000) {
            throw new IllegalArgumentException("a fee is 0 to 10,000 basis points, not " + feeBasisPoints);
        }
    }

    /** Any free port, 150 ms, 2.9 %, webhooks only where a payment says so. */
    public static SandboxOptions with(String apiKey, String webhookSecret) {
        return new SandboxOptions(
                apiKey, webhookSecret, Optional.empty(), OptionalInt.empty(), Duration.ofMillis(150), 290);
    }

    public SandboxOptions withWebhookUrl(URI url) {
        return new SandboxOptions(apiKey, webhookSecret, Optional.of(url), port, delay, feeBasisPoints);
    }

    public SandboxOptions withPort(int asked) {
        return new SandboxOptions(apiKey, webhookSecret, webhookUrl, OptionalInt.of(asked), delay, feeBasisPoints);
    }

    public SandboxOptions withDelay(Duration other) {
        return new SandboxOptions(apiKey, webhookSecret, webhookUrl, port, other, feeBasisPoints);
    }
}
