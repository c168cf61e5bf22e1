package io.trato.contract.letter;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import java.util.Optional;

/** One dead letter, for operators and auditors; nothing to everybody else. There is no position to wait for. */
public record FindDeadLetter(String id, Actor viewer) implements Query<Optional<DeadLetter>> {

    @Override
    public String readModel() {
        return "";
    }
}
