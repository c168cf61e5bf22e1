package io.trato.command.bus;

import io.trato.command.Decider;
import io.trato.contract.Command;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import java.util.List;
import java.util.Optional;

/** The state of any aggregate as of its last committed event, by folding its stream; takes no lock and writes nothing. */
public final class Streams {

    private final Log log;

    public Streams(Log log) {
        this.log = log;
    }

    /** Empty when the stream has no events, or the identifier is not of this type. */
    @SuppressWarnings("unchecked")
    public <C extends Command, E extends Event, S> Optional<S> state(
            String type, String id, Decider<C, E, S, ?> decider) {
        if (!Ids.isOf(type, id)) {
            return Optional.empty();
        }
        List<LoggedEvent> events = log.stream(id, 0);
        S state = decider.initial();
        for (LoggedEvent logged : events) {
            state = decider.evolve(state, (E) logged.event(), logged.at());
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(state);
    }
}
