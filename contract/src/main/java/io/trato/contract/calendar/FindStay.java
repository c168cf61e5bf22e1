package io.trato.contract.calendar;

import io.trato.contract.Actor;
import io.trato.contract.Query;
import io.trato.contract.ReadModels;
import java.util.Optional;

/** One stay, for the two sides of its job, operators and auditors; empty before it was ever held. */
public record FindStay(String stayId, Actor viewer) implements Query<Optional<BookedStay>> {

    @Override
    public String readModel() {
        return ReadModels.STAYS;
    }
}
