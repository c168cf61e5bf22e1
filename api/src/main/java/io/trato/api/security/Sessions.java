package io.trato.api.security;

import io.trato.api.limits.SignInLimits;
import io.trato.api.security.AccessTokens.AccessToken;
import io.trato.api.security.RefreshTokens.RefreshToken;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.account.AccountEvent;
import io.trato.contract.account.Standing;
import io.trato.contract.account.Standings;
import io.trato.contract.log.AppendLedger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Begins, refreshes and ends sessions. */
public final class Sessions {

    private final AppendLedger ledger;
    private final Standings standings;
    private final Credentials credentials;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SignInLimits limits;

    Sessions(
            AppendLedger ledger,
            Standings standings,
            Credentials credentials,
            Passwords passwords,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            SignInLimits limits) {
        this.ledger = ledger;
        this.standings = standings;
        this.credentials = credentials;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.limits = limits;
    }

    /** What came of a wish for tokens. */
    public sealed interface Signing {}

    /** The tokens of a session. Times are UTC. */
    public record Tokens(
            Standing standing,
            String accessToken,
            Instant accessTokenExpiresAt,
            String refreshToken,
            Instant refreshTokenExpiresAt)
            implements Signing {}

    /** There are no tokens. */
    public record NotSigned(Refusal refusal) implements Signing {}

    /** Takes as long, and says the same, whether the e-mail is unknown or the password wrong. */
    public Signing signIn(String email, String password, String address) {
        String name = AccountEvent.normalised(email);
        long wait = limits.attempt(name, address);
        if (wait > 0) {
            return new NotSigned(Refusal.of(RefusalCode.THROTTLED, Map.of("retryAfterSeconds", "" + wait)));
        }
        Optional<String> account = ledger.holder(AccountEvent.EMAIL, name);
        Optional<String> hash = account.flatMap(credentials::of);
        if (!passwords.matches(password, hash)) {
            return new NotSigned(Refusal.of(RefusalCode.CREDENTIALS_INVALID));
        }
        return tokens(refreshTokens.begin(account.orElseThrow()));
    }

    public Signing refresh(String refreshToken) {
        return refreshTokens
                .rotate(refreshToken)
                .map(this::tokens)
                .orElseGet(() -> new NotSigned(
                        Refusal.of(RefusalCode.CREDENTIALS_INVALID).at("refreshToken")));
    }

    public void signOut(String refreshToken) {
        refreshTokens.revoke(refreshToken);
    }

    private Signing tokens(RefreshToken refresh) {
        Optional<Standing> standing = standings.of(refresh.accountId());
        if (standing.isEmpty()) {
            return new NotSigned(Refusal.of(RefusalCode.CREDENTIALS_INVALID));
        }
        AccessToken access = accessTokens.issue(standing.get());
        return new Tokens(standing.get(), access.value(), access.expiresAt(), refresh.value(), refresh.expiresAt());
    }
}
