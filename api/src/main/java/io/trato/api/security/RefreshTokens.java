package io.trato.api.security;

import io.trato.contract.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opaque refresh tokens, stored by their SHA-256, each good once. One that comes back after it was spent ends its whole
 * family: either the bearer or a thief holds an older copy, and there is no telling which.
 */
final class RefreshTokens {

    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Duration life;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(JdbcClient database, Duration life, InstantSource clock) {
        this.database = database;
        this.life = life;
        this.clock = clock;
    }

    /**
     * A token as its bearer gets it.
     *
     * @param expiresAt when the session ends, however often it is refreshed
     */
    record RefreshToken(String value, String accountId, Instant expiresAt) {}

    private record Family(UUID id, String accountId, Instant expiresAt) {

        static Family of(ResultSet row, int number) throws SQLException {
            return new Family(
                    row.getObject("family", UUID.class),
                    row.getString("account_id"),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant());
        }
    }

    /** Begins a session, and forgets those of the account that are over. */
    RefreshToken begin(String accountId) {
        OffsetDateTime now = now();
        database.sql("delete from refresh_family where account_id = ? and expires_at < ?")
                .params(accountId, now)
                .update();
        Family family = new Family(UUID.randomUUID(), accountId, now.toInstant().plus(life));
        database.sql("insert into refresh_family (family, account_id, expires_at) values (?, ?, ?)")
                .params(family.id(), accountId, family.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return next(family);
    }

    /** Spends a token for the next one of its session; empty when it is none, was spent before, or its session is over. */
    Optional<RefreshToken> rotate(String token) {
        Optional<Family> family = database.sql("""
                update refresh_token spent set spent_at = :now
                from refresh_family f
                where spent.hash = :hash and spent.spent_at is null
                  and f.family = spent.family and f.revoked_at is null and f.expires_at > :now
                returning f.family, f.account_id, f.expires_at
                """)
                .param("now", now())
                .param("hash", hash(token))
                .query(Family::of)
                .optional();
        if (family.isEmpty()) {
            revoke(token);
        }
        return family.map(this::next);
    }

    /** Ends the session of a token, if there is one. */
    void revoke(String token) {
        database.sql("""
                update refresh_family set revoked_at = :now
                where revoked_at is null and family = (select family from refresh_token where hash = :hash)
                """).param("now", now()).param("hash", hash(token)).update();
    }

    private RefreshToken next(Family family) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into refresh_token (hash, family) values (?, ?)")
                .params(hash(value), family.id())
                .update();
        return new RefreshToken(value, family.accountId(), family.expiresAt());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
