package io.trato.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that sign access tokens. Time is cut into periods of a key's life, counted since 1970: each has its key, so
 * every node agrees without talking to the others. The key of the next period is there one period ahead, for whoever
 * caches our JWKS; that of the previous one stays for the tokens that it signed.
 */
public final class SigningKeys {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final KeyWrapping wrapping;
    private final Duration life;
    private final InstantSource clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Ring ring = new Ring(Instant.MIN, -1, List.of());

    SigningKeys(JdbcClient database, KeyWrapping wrapping, Duration life, InstantSource clock) {
        this.database = database;
        this.wrapping = wrapping;
        this.life = life;
        this.clock = clock;
    }

    private record Ring(Instant loadedAt, long period, List<ECKey> keys) {}

    private record Row(String kid, byte[] privateKey) {}

    /** The key that signs now, private part included. */
    ECKey current() {
        return ring().keys().get(0);
    }

    /** Current, previous and next, private parts included. */
    JWKSet all() {
        return new JWKSet(List.<JWK>copyOf(ring().keys()));
    }

    private Ring ring() {
        Ring known = ring;
        Instant now = clock.instant();
        if (known.period() == period(now) && known.loadedAt().plus(FRESH).isAfter(now)) {
            return known;
        }
        loading.lock();
        try {
            if (ring == known) {
                ring = load(now);
            }
            return ring;
        } finally {
            loading.unlock();
        }
    }

    private Ring load(Instant now) {
        long period = period(now);
        List<ECKey> keys = new ArrayList<>();
        keys.add(existingOrNew(period));
        keys.add(existingOrNew(period + 1));
        keys.addAll(read(period - 1));
        return new Ring(now, period, List.copyOf(keys));
    }

    private ECKey existingOrNew(long period) {
        List<ECKey> found = read(period);
        if (found.isEmpty()) {
            create(period);
            // Not necessarily the one just made: another node may have been faster.
            found = read(period);
        }
        return found.getFirst();
    }

    private void create(long period) {
        ECKey key = generate();
        byte[] wrapped = wrapping.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID());
        database.sql("""
                insert into signing_key (period, kid, public_key, private_key) values (?, ?, ?, ?)
                on conflict (period) do nothing
                """)
                .params(period, key.getKeyID(), key.toPublicJWK().toJSONString(), wrapped)
                .update();
    }

    private List<ECKey> read(long period) {
        return database
                .sql("select kid, private_key from signing_key where period = ?")
                .param(period)
                .query((row, number) -> new Row(row.getString("kid"), row.getBytes("private_key")))
                .list()
                .stream()
                .map(this::unwrap)
                .toList();
    }

    private ECKey unwrap(Row row) {
        try {
            return ECKey.parse(new String(wrapping.unwrap(row.privateKey(), row.kid()), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + row.kid() + " is damaged", e);
        }
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java cannot make keys on P-256", e);
        }
    }

    private long period(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Math.max(1, life.toSeconds()));
    }
}
