package io.trato.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.trato.api.graphql.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks access tokens: ES256 and nothing else, our type, issuer and audience, and the time. A token that was good is
 * remembered until it runs out, because checking an elliptic curve's signature costs more than answering most queries.
 */
final class TokenVerification implements JwtDecoder {

    private static final int REMEMBERED = 50_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Session> good = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    TokenVerification(SigningKeys keys, SecuritySettings settings, InstantSource clock) {
        this.clock = clock;
        this.decoder = decoder(keys, settings, clock);
    }

    @Override
    public Jwt decode(String token) {
        return decoder.decode(token);
    }

    /**
     * What a good token vouches for.
     *
     * @throws JwtException when it is not good, or not any more
     */
    Session session(String token) {
        Session known = good.getIfPresent(token);
        if (known == null) {
            Session fresh = Claims.session(decode(token));
            good.put(token, fresh);
            return fresh;
        }
        if (!clock.instant().isBefore(known.expiresAt())) {
            good.invalidate(token);
            throw new BadJwtException("the token has run out");
        }
        return known;
    }

    private static JwtDecoder decoder(SigningKeys keys, SecuritySettings settings, InstantSource clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, (selector, context) -> selector.select(keys.all())));
        // Spring's validators below look at the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
        time.setClock(clock.withZone(ZoneOffset.UTC));
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }
}
