package io.trato.api.graphql;

import java.io.IOException;
import java.time.Duration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** Spring's WebSocket handler, with messages bounded and what is no message closed as graphql-transport-ws says: 4400. */
public final class SocketEndpoint extends GraphQlWebSocketHandler {

    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");

    private final int largest;

    public SocketEndpoint(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> converter,
            Duration initTimeout,
            Duration keepAlive,
            CorsConfiguration origins,
            int largest) {
        super(handler, converter, initTimeout, keepAlive, origins);
        this.largest = largest;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(largest);
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        try {
            super.handleTextMessage(session, message);
        } catch (HttpMessageNotReadableException malformed) {
            session.close(INVALID);
        } catch (IOException broken) {
            throw broken;
        } catch (Exception other) {
            throw new IllegalStateException("a WebSocket message could not be handled", other);
        }
    }
}
