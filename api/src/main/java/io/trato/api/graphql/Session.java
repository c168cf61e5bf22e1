package io.trato.api.graphql;

import io.trato.contract.Actor;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an access token vouches for.
 *
 * @param actor the account with the roles that it had when the token was issued
 * @param language the account's language, null when it is none that we know
 * @param expiresAt when the token runs out, UTC
 */
public record Session(Actor actor, @Nullable Locale language, Instant expiresAt) {}
