package io.trato.api.payment;

import io.trato.contract.payment.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where payment providers call. The body is passed on exactly as received, since its signature is over that; the answer is
 * 200 only once the message is stored.
 */
@RestController
final class WebhookEndpoint {

    /** Far more than any gateway sends, and little enough for anybody to be allowed to send it. */
    private static final int LARGEST_BODY = 256 * 1024;

    private final Webhooks webhooks;

    WebhookEndpoint(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/webhooks/{gateway}")
    ResponseEntity<Void> receive(@PathVariable String gateway, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        HttpStatus status =
                switch (webhooks.receive(gateway, headers(request), body)) {
                    case STORED, DUPLICATE -> HttpStatus.OK;
                    case UNVERIFIED -> HttpStatus.UNAUTHORIZED;
                    case UNKNOWN_GATEWAY -> HttpStatus.NOT_FOUND;
                };
        return ResponseEntity.status(status).build();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, again) -> first));
    }
}
