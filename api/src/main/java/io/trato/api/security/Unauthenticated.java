package io.trato.api.security;

import io.trato.api.graphql.CodedErrors;
import io.trato.api.graphql.Correlation;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request whose token is no good, in the form of every other error. */
final class Unauthenticated implements AuthenticationEntryPoint {

    private final JsonMapper json;

    Unauthenticated(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        response.setContentType("application/json");
        json.writeValue(
                response.getOutputStream(),
                CodedErrors.body(ErrorCode.UNAUTHENTICATED, Map.of(), language(request), Correlation.of(request)));
    }

    private static Locale language(HttpServletRequest request) {
        String wishes = request.getHeader("Accept-Language");
        try {
            Locale known = wishes == null ? null : Sentences.language(Locale.LanguageRange.parse(wishes));
            return known == null ? Locale.ENGLISH : known;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
