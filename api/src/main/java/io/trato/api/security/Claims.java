package io.trato.api.security;

import io.trato.api.graphql.Sentences;
import io.trato.api.graphql.Session;
import io.trato.contract.Actor;
import io.trato.contract.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the claims of our own access tokens. */
final class Claims {

    private Claims() {}

    static Session session(Jwt token) {
        List<String> roles = Objects.requireNonNullElse(token.getClaimAsStringList(AccessTokens.ROLES), List.of());
        Set<Role> known = roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        Instant expires = Objects.requireNonNull(token.getExpiresAt());
        return new Session(new Actor(token.getSubject(), known), language(token), expires);
    }

    private static @Nullable Locale language(Jwt token) {
        String tag = token.getClaimAsString(AccessTokens.LANGUAGE);
        try {
            return tag == null ? null : Sentences.language(Locale.LanguageRange.parse(tag));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
