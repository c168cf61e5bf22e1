package io.trato.contract.account;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One account; empty when there is none or the viewer may not see it. */
public record FindAccount(String accountId, Actor viewer) implements Query<Optional<Account>> {

    @Override
    public String readModel() {
        return ReadModels.ACCOUNTS;
    }
}
