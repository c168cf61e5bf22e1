package io.trato.api.security;

import io.trato.api.graphql.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import reactor.core.publisher.Mono;

/**
 * Knows the caller of a WebSocket by the access token in the payload of {@code connection_init}, under
 * {@code Authorization}, or in the header of the handshake. Without one the caller is anonymous; with a bad one the socket
 * is closed with 4401.
 */
final class BearerSocket implements WebSocketGraphQlInterceptor {

    private static final String NAME = "Authorization";
    private static final String SCHEME = "Bearer ";

    private final TokenVerification tokens;

    BearerSocket(TokenVerification tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
        return Mono.defer(() -> {
            String token = token(socket, payload);
            if (token != null) {
                Session session = tokens.session(token);
                socket.getAttributes().put(Session.class.getName(), session);
            }
            return Mono.empty();
        });
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, WebGraphQlInterceptor.Chain chain) {
        return chain.next(request);
    }

    private static @Nullable String token(WebSocketSessionInfo socket, Map<String, Object> payload) {
        Object said = payload.containsKey(NAME) ? payload.get(NAME) : payload.get("authorization");
        String value = said instanceof String text ? text : socket.getHeaders().getFirst(NAME);
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.startsWith(SCHEME) ? value.substring(SCHEME.length()) : value;
    }
}
