package io.trato.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.trato.contract.account.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

/** Issues access tokens: JWTs signed by ES256, of the type that RFC 9068 names. */
public final class AccessTokens {

    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String ROLES = "roles";
    static final String LANGUAGE = "lang";

    private final SigningKeys keys;
    private final SecuritySettings settings;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, SecuritySettings settings, InstantSource clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    public record AccessToken(String value, Instant expiresAt) {}

    /** A token for an account as it stands now; a role that is given or taken later shows in the next one. */
    public AccessToken issue(Standing standing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(settings.accessToken());
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.audience())
                .subject(standing.accountId())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(expires))
                .jwtID(UUID.randomUUID().toString())
                .claim(ROLES, standing.roles().stream().map(Enum::name).sorted().toList())
                .claim(LANGUAGE, standing.language())
                .build();
        return new AccessToken(signed(claims, keys.current()), expires);
    }

    private static String signed(JWTClaimsSet claims, ECKey key) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TYPE)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java cannot sign by ES256", e);
        }
        return token.serialize();
    }
}
