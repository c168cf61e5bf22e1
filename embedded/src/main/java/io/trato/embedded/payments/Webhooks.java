package io.trato.embedded.payments;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers signed news, again and again until the other side says 2xx: after the delay, then twice as long each time, at
 * most a minute, ten attempts in all.
 */
final class Webhooks {
    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final int ATTEMPTS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SandboxOptions options;
    private final Book book;
    private final Later later;
    private final HttpClient http;

    Webhooks(SandboxOptions options, Book book, Later later, HttpClient http) {
        this.options = options;
        this.book = book;
        this.later = later;
        this.http = http;
    }

    void deliver(Delivery delivery, Duration held) {
        later.after(held, () -> attempt(delivery, 1));
    }

    private void attempt(Delivery delivery, int number) {
        if (arrives(delivery)) {
            Delivery rest = delivery.arrivedOnce();
            book.write(Entry.of(rest));
            if (rest.open()) {
                deliver(rest, Duration.ZERO);
            }
        } else if (number < ATTEMPTS) {
            Duration pause = options.delay().multipliedBy(1L << (number - 1));
            later.after(pause.compareTo(LONGEST) < 0 ? pause : LONGEST, () -> attempt(delivery, number + 1));
        } else {
            log.warn("sandbox webhook {} was not accepted in {} attempts", delivery.id(), ATTEMPTS);
            book.write(Entry.of(delivery.givenUp()));
        }
    }

    private boolean arrives(Delivery delivery) {
        long seconds = Clock.systemUTC().instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(delivery.url())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Trato-Sandbox-Signature", "t=" + seconds + ",v1=" + signature(seconds, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signature(long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(options.webhookSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
