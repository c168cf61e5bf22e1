package io.trato.contract.journal;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balance of every account, all owners added up, by currency; for operators and auditors, empty to everybody else.
 *
 * @param at as of this log position, null for now
 */
public record TrialBalance(@Nullable Long at, Actor viewer) implements Query<List<Balance>> {

    @Override
    public String readModel() {
        return ReadModels.JOURNAL;
    }
}
