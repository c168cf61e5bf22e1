package io.trato.api.graphql;

import io.trato.contract.Actor;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds out who sent a request, over HTTP or a WebSocket. */
public final class Callers {

    public static final String POSITION = "X-Trato-Position";
    /** Set on a request whose mutations are to be refused. */
    public static final String READ_ONLY = "readOnly";

    private final LatestPositions latest;
    private final InstantSource clock;

    public Callers(LatestPositions latest, InstantSource clock) {
        this.latest = latest;
        this.clock = clock;
    }

    public Caller of(WebGraphQlRequest request) {
        Session session = session(request);
        Actor actor = session == null ? Actor.ANONYMOUS : session.actor();
        String address = address(request.getRemoteAddress());
        return new Caller(
                actor,
                language(request, session),
                address,
                channel(request, session, address),
                correlation(request),
                Boolean.TRUE.equals(request.getAttributes().get(READ_ONLY)),
                session == null ? 0 : latest.of(actor.id()),
                session == null ? null : session.expiresAt(),
                new Reached());
    }

    /** Who sent the request that this thread serves, where it is not GraphQL. */
    public static Actor actor() {
        Session session = signedIn();
        return session == null ? Actor.ANONYMOUS : session.actor();
    }

    /** The position that the request demands of its answers, 0 when none, -1 when it is none. */
    static long demanded(WebGraphQlRequest request) {
        String position = request.getHeaders().getFirst(POSITION);
        if (position == null) {
            return 0;
        }
        return position.matches("\\d{1,18}") ? Long.parseLong(position) : -1;
    }

    /** Whether the token, good when a WebSocket was opened, has run out since. */
    boolean expired(Caller caller) {
        return caller.expiresAt() != null && !clock.instant().isBefore(caller.expiresAt());
    }

    private static @Nullable Session session(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest overSocket) {
            return (Session) overSocket.getSessionInfo().getAttributes().get(Session.class.getName());
        }
        return signedIn();
    }

    private static @Nullable Session signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Session session ? session : null;
    }

    private static Locale language(WebGraphQlRequest request, @Nullable Session session) {
        Locale wished = null;
        try {
            List<Locale.LanguageRange> wishes = request.getHeaders().getAcceptLanguage();
            wished = Sentences.language(wishes);
        } catch (IllegalArgumentException malformed) {
            // A browser that cannot say its language still deserves an answer.
        }
        if (wished != null) {
            return wished;
        }
        return session != null && session.language() != null ? session.language() : Locale.ENGLISH;
    }

    /** IPv6 callers own at least a /64 each, so their addresses are counted by that. */
    private static String address(@Nullable InetSocketAddress remote) {
        if (remote == null || remote.getAddress() == null) {
            return "unknown";
        }
        byte[] bytes = remote.getAddress().getAddress();
        if (bytes.length == 4) {
            return remote.getAddress().getHostAddress();
        }
        return HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8);
    }

    private static String channel(WebGraphQlRequest request, @Nullable Session session, String address) {
        if (request instanceof WebSocketGraphQlRequest overSocket) {
            return overSocket.getSessionInfo().getId();
        }
        return session == null ? address : session.actor().id();
    }

    private static String correlation(WebGraphQlRequest request) {
        Map<String, Object> attributes = request.getAttributes();
        return !(request instanceof WebSocketGraphQlRequest)
                        && attributes.get(Correlation.ATTRIBUTE) instanceof String id
                ? id
                : Correlation.accepted(null);
    }
}
