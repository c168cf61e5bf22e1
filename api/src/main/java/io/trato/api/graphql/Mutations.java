package io.trato.api.graphql;

import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns mutations into commands and what comes of those into payloads. */
public final class Mutations {

    private static final int KEY_LENGTH = 255;

    private final Commands commands;
    private final Sealing sealing;
    private final InstantSource clock;

    public Mutations(Commands commands, Sealing sealing, InstantSource clock) {
        this.commands = commands;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The clock of new identifiers and of decisions. */
    public InstantSource clock() {
        return clock;
    }

    /** Reads an input as a command; throws {@link RefusedException} for what is not of its form. */
    @FunctionalInterface
    public interface Reading {
        Command command(Input input, Caller caller);
    }

    /** Where in the input a field of the command stands. */
    @FunctionalInterface
    public interface FieldNames {

        FieldNames AS_THEY_ARE = (field, input) -> field;

        String inInput(String field, Input input);
    }

    /** A mutation of somebody who has signed in, whose command names its fields as the input does. */
    public Resolver resolver(Reading reading) {
        return resolver(reading, FieldNames.AS_THEY_ARE);
    }

    public Resolver resolver(Reading reading, FieldNames fields) {
        return env -> {
            Caller caller = Caller.of(env).signedIn();
            Map<String, Object> values = Objects.requireNonNull(env.getArgument("input"));
            try {
                Input input = new Input(values);
                Command command = reading.command(input, caller);
                Envelope envelope = envelope(env.getField().getName(), values, caller);
                return answered(commands.send(command, envelope), caller, field -> fields.inInput(field, input));
            } catch (RefusedException refused) {
                return Payload.refused(refused.refusal(), caller);
            }
        };
    }

    /** The payload of a command's outcome. */
    public Payload answered(Outcome outcome, Caller caller, UnaryOperator<String> fields) {
        return switch (outcome) {
            case Receipt receipt -> Payload.done(receipt, sealing.position(receipt, caller));
            case Refusal refusal ->
                Payload.refused(
                        refusal.field().isEmpty() ? refusal : refusal.at(fields.apply(refusal.field())), caller);
        };
    }

    /** The envelope of a command that comes from this mutation. */
    public Envelope envelope(String mutation, Map<String, Object> values, Caller caller) {
        Input input = new Input(values);
        String key = key(input);
        return new Envelope(
                caller.actor(),
                // What the log keeps: an instant that came back from it would not equal one with nanoseconds.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                version(input),
                key,
                key == null ? "" : InputHash.of(mutation, values),
                caller.correlationId(),
                caller.correlationId());
    }

    private static @Nullable Long version(Input input) {
        Integer version = input.any("expectedVersion", Integer.class);
        return version == null ? null : version.longValue();
    }

    private static @Nullable String key(Input input) {
        String key = input.anyText("idempotencyKey");
        if (key == null) {
            return null;
        }
        if (key.isBlank()) {
            throw input.refused(RefusalCode.REQUIRED, "idempotencyKey", Map.of());
        }
        if (key.length() > KEY_LENGTH) {
            throw input.refused(
                    RefusalCode.TOO_LONG,
                    "idempotencyKey",
                    Map.of("maximum", "" + KEY_LENGTH, "actual", "" + key.length()));
        }
        return key;
    }
}
