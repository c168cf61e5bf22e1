package io.trato.command.timer;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.trato.contract.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A waiting command as JSON that a person can read with SQL. Java's own serialization never comes near the database. */
final class TimerJson implements Serializer {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final CommandTypes types;

    TimerJson(List<Class<? extends Command>> families) {
        this.types = new CommandTypes(families);
    }

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        if (!(data instanceof TimedCommand timed)) {
            throw new IllegalArgumentException("not a timer's: " + data);
        }
        return written(timed);
    }

    byte[] written(TimedCommand timed) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("timer", timed.timer());
        node.put("command", types.name(timed.command()));
        node.set("input", MAPPER.valueToTree(timed.command()));
        node.put("correlationId", timed.correlationId());
        node.put("causationId", timed.causationId());
        return MAPPER.writeValueAsBytes(node);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte @Nullable [] bytes) {
        JsonNode node = MAPPER.readTree(bytes);
        Class<? extends Command> command = types.named(node.path("command").stringValue());
        return type.cast(new TimedCommand(
                node.path("timer").stringValue(),
                MAPPER.treeToValue(node.path("input"), command),
                node.path("correlationId").stringValue(),
                node.path("causationId").stringValue()));
    }
}
