package io.trato.contract.wallet;

import io.trato.contract.Actor;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a wallet, for its provider, operators and auditors; oldest line first.
 *
 * @param from the first instant that counts, null for the wallet's beginning
 * @param until the first instant that does not count any more, null for now
 */
public record ReadStatement(
        String walletId, @Nullable Instant from, @Nullable Instant until, PageRequest page, Actor viewer)
        implements Query<Optional<Statement>> {

    @Override
    public String readModel() {
        return ReadModels.JOURNAL;
    }
}
