package io.trato.contract.journal;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.List;

/** The balance of every account, all owners added up, by currency; for operators and auditors, empty to everybody else. */
public record TrialBalance(Actor viewer) implements Query<List<Balance>> {

    @Override
    public String readModel() {
        return ReadModels.JOURNAL;
    }
}
