package io.trato.api.graphql;

import io.trato.contract.Digests;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Queries by GET, as GraphQL over HTTP describes, with an ETag; mutations are answered 405. */
public final class GetEndpoint {

    private static final TypeReference<Map<String, @Nullable Object>> VARIABLES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> EXTENSIONS = new TypeReference<>() {};

    private final WebGraphQlHandler handler;
    private final JsonMapper json;

    public GetEndpoint(WebGraphQlHandler handler, JsonMapper json) {
        this.handler = handler;
        this.json = json;
    }

    /** Everything that is GET on the path and wants neither events nor another protocol. */
    public static RequestPredicate at(String path) {
        return RequestPredicates.GET(path)
                .and(request -> request.headers().accept().stream()
                        .noneMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM)));
    }

    public ServerResponse handle(ServerRequest request) throws ServletException {
        SerializableGraphQlRequest asked = asked(request);
        Locale language = LocaleContextHolder.getLocale();
        if (asked == null) {
            return ServerResponse.badRequest()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(CodedErrors.body(
                            ErrorCode.REQUEST_INVALID, Map.of(), language, Correlation.of(request.servletRequest())));
        }
        WebGraphQlResponse response =
                handler.handleRequest(read(request, asked, language)).block();
        if (response == null) {
            throw new ServletException("every operation has an answer");
        }
        return answered(request, response);
    }

    private ServerResponse answered(ServerRequest request, WebGraphQlResponse response) throws ServletException {
        if (refusesMutation(response)) {
            return ServerResponse.status(405)
                    .allow(HttpMethod.POST)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(response.toMap());
        }
        Map<String, Object> body = response.toMap();
        boolean good = response.getExecutionResult().getErrors().isEmpty();
        String etag = etag(body);
        if (good && etag.equals(request.headers().firstHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ServerResponse.status(304).eTag(etag).build();
        }
        ServerResponse.BodyBuilder answer = ServerResponse.ok().contentType(MediaType.APPLICATION_JSON);
        answer.headers(headers -> headers.putAll(response.getResponseHeaders()));
        if (good) {
            answer.eTag(etag)
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .varyBy("Authorization", "Accept-Language");
        }
        return answer.body(body);
    }

    private static WebGraphQlRequest read(ServerRequest request, GraphQlRequest asked, Locale language) {
        Map<String, Object> attributes = new HashMap<>(request.attributes());
        attributes.put(Callers.READ_ONLY, true);
        return new WebGraphQlRequest(
                request.uri(),
                request.headers().asHttpHeaders(),
                null,
                request.remoteAddress().orElse(null),
                attributes,
                asked,
                Correlation.of(request.servletRequest()),
                language);
    }

    private @Nullable SerializableGraphQlRequest asked(ServerRequest request) {
        SerializableGraphQlRequest asked = new SerializableGraphQlRequest();
        try {
            request.param("query").ifPresent(asked::setQuery);
            request.param("operationName").ifPresent(asked::setOperationName);
            request.param("variables").ifPresent(text -> asked.setVariables(json.readValue(text, VARIABLES)));
            request.param("extensions").ifPresent(text -> asked.setExtensions(json.readValue(text, EXTENSIONS)));
        } catch (JacksonException malformed) {
            return null;
        }
        boolean something = asked.getQuery() != null || asked.getExtensions().containsKey("persistedQuery");
        return something ? asked : null;
    }

    /** Over what was asked for; what the question has cost differs each time. */
    private String etag(Map<String, Object> body) {
        Map<String, Object> data = new LinkedHashMap<>(body);
        data.remove("extensions");
        byte[] bytes = json.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
        return '"' + HexFormat.of().formatHex(Digests.sha256(bytes), 0, 16) + '"';
    }

    private static boolean refusesMutation(WebGraphQlResponse response) {
        return response.getExecutionResult().getErrors().stream()
                .anyMatch(error -> error.getExtensions() != null
                        && ErrorCode.METHOD_NOT_ALLOWED
                                .name()
                                .equals(error.getExtensions().get("code")));
    }
}
