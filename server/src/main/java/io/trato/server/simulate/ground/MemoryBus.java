package io.trato.server.simulate.ground;

import io.trato.command.bus.Unstored.Attempt;
import io.trato.command.bus.Unstored.Memory;
import io.trato.contract.Command;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.log.LoggedEvent;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** A command bus above the log in memory: it remembers every aggregate's state, and sometimes another command was faster. */
final class MemoryBus implements CommandBus {

    private static final int FASTER = 5;

    private final Attempts aggregates;
    private final MemoryLog log;
    private final Chance chance;
    private final Map<String, Memory> states = new HashMap<>();
    private Consumer<List<LoggedEvent>> reader = events -> {};

    MemoryBus(Attempts aggregates, MemoryLog log, Chance chance) {
        this.aggregates = aggregates;
        this.log = log;
        this.chance = chance;
    }

    void follow(Consumer<List<LoggedEvent>> follower) {
        reader = reader.andThen(follower);
    }

    @Nullable Memory state(String stream) {
        return states.get(stream);
    }

    void forget(String stream) {
        states.remove(stream);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> message, CommandCallback<? super C, ? super R> callback) {
        callback.onResult(message, result(message));
    }

    private <R> GenericCommandResultMessage<R> result(CommandMessage<?> message) {
        try {
            @SuppressWarnings("unchecked")
            R outcome = (R) handled((Command) message.getPayload(), message.getMetaData());
            return new GenericCommandResultMessage<>(outcome);
        } catch (RuntimeException failure) {
            return new GenericCommandResultMessage<>(failure);
        }
    }

    private Outcome handled(Command command, MetaData metadata) {
        String stream = command.aggregateId();
        Attempt attempt = aggregates.attempt(command, metadata, states.get(stream));
        if (attempt.events().isEmpty()) {
            return attempt.outcome();
        }
        Violation.unless(
                !(attempt.outcome() instanceof Refusal), "%s was refused and changes %s", command, attempt.events());
        if (chance.happens(FASTER)) {
            throw new ConcurrencyException("another command to " + stream + " was faster");
        }
        List<LoggedEvent> written = log.append(stream, attempt.events(), metadata);
        states.put(stream, attempt.after());
        reader.accept(written);
        return attempt.outcome();
    }

    @Override
    public <C> void dispatch(CommandMessage<C> message) {
        throw new UnsupportedOperationException("every command is waited for");
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        throw new UnsupportedOperationException("the aggregates are known");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("nobody comes between");
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("nobody comes between");
    }
}
