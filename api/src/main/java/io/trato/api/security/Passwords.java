package io.trato.api.security;

import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes passwords by Argon2id with 19 MiB, two iterations and one lane, only so many at a time. */
public final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore slots;
    /** What a password is compared with when there is no account, so that both take as long. */
    private final String nobody;

    Passwords(int concurrent) {
        this.slots = new Semaphore(concurrent);
        this.nobody = hashed(UUID.randomUUID().toString());
    }

    /** Why a password will not do; null when it will. */
    @Nullable Refusal weakness(String password, String email) {
        if (password.length() > LONGEST) {
            return Refusal.of(RefusalCode.TOO_LONG, Map.of("maximum", "" + LONGEST, "actual", "" + password.length()))
                    .at("password");
        }
        boolean weak = password.codePoints().distinct().limit(4).count() < 4
                || password.codePointCount(0, password.length()) < SHORTEST
                || password.equalsIgnoreCase(email);
        return weak
                ? Refusal.of(RefusalCode.PASSWORD_TOO_WEAK, Map.of("minimum", "" + SHORTEST))
                        .at("password")
                : null;
    }

    String hash(String password) {
        return inTurn(() -> hashed(password));
    }

    /** Whether the password is the one of that hash; without a hash it is not, and takes as long to find out. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean equal = inTurn(() -> argon2.matches(password, hash.orElse(nobody)));
        return equal && hash.isPresent();
    }

    private String hashed(String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("every password has a hash");
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(5, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static CodedException busy() {
        return new CodedException(ErrorCode.THROTTLED, Map.of("retryAfterSeconds", "5"));
    }
}
