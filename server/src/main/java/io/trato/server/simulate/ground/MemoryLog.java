package io.trato.server.simulate.ground;

import io.trato.command.bus.Unstored.Applied;
import io.trato.contract.Claim;
import io.trato.contract.MetadataKeys;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.AppendRefusedException;
import io.trato.contract.log.Log;
import io.trato.contract.log.LogCursor;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SpentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The log's promises, kept in memory: an append is written whole or not at all, names and keys are taken once. */
class MemoryLog implements Log, AppendLedger {

    private static final Set<String> NOT_KEPT = Set.of(
            MetadataKeys.AT, MetadataKeys.EXPECTED_VERSION, MetadataKeys.IDEMPOTENCY_KEY, MetadataKeys.INPUT_HASH);

    private final Map<String, MemoryStream> streams = new HashMap<>();
    private final Map<Name, String> holders = new HashMap<>();
    private final SpentKeys keys = new SpentKeys();
    private long head;

    private record Name(String kind, String name) {}

    /**
     * Appends to one stream.
     *
     * @throws AppendRefusedException when the key was spent or a name is taken; nothing is written then
     */
    List<LoggedEvent> append(String stream, List<Applied> events, MetaData command) {
        Instant at = Objects.requireNonNull((Instant) command.get(MetadataKeys.AT), "every command has its instant");
        Object key = command.get(MetadataKeys.IDEMPOTENCY_KEY);
        String actor = String.valueOf(command.get(MetadataKeys.ACTOR));
        if (key != null && isSpent(actor, key.toString())) {
            throw new AppendRefusedException(Refusal.of(RefusalCode.IDEMPOTENCY_KEY_REUSED));
        }
        for (Applied applied : events) {
            for (Claim claim : applied.event().claims()) {
                if (isTaken(claim)) {
                    throw new AppendRefusedException(Refusal.of(RefusalCode.NAME_TAKEN, Map.of("kind", claim.kind())));
                }
            }
        }
        List<LoggedEvent> written = new ArrayList<>(events.size());
        Map<String, String> kept = kept(events.getFirst().metadata());
        for (Applied applied : events) {
            written.add(write(stream, applied, at, kept));
        }
        if (key != null) {
            Receipt receipt = new Receipt(stream, events.getLast().sequence());
            String hash = String.valueOf(command.get(MetadataKeys.INPUT_HASH));
            keys.spend(at, actor, key.toString(), new SpentKey(hash, receipt));
        }
        return written;
    }

    boolean isTaken(Claim claim) {
        return holders.containsKey(new Name(claim.kind(), claim.name()));
    }

    boolean isSpent(String actor, String key) {
        return spent(actor, key).isPresent();
    }

    private LoggedEvent write(String stream, Applied applied, Instant at, Map<String, String> metadata) {
        head++;
        LoggedEvent logged =
                new LoggedEvent(head, "event-" + head, stream, applied.sequence(), at, applied.event(), metadata);
        streams.computeIfAbsent(stream, id -> new MemoryStream()).add(logged);
        applied.event().claims().forEach(claim -> holders.put(new Name(claim.kind(), claim.name()), claim.holder()));
        return logged;
    }

    /** The same for all events of a command. */
    private static Map<String, String> kept(MetaData metadata) {
        Map<String, String> kept = new HashMap<>();
        metadata.forEach((key, value) -> {
            if (!NOT_KEPT.contains(key)) {
                kept.put(key, String.valueOf(value));
            }
        });
        return Map.copyOf(kept);
    }

    /** Forgets what comes before a sequence of a stream that nobody will ask for. */
    void forget(String stream, long before) {
        streams.computeIfPresent(stream, (id, kept) -> kept.from(before));
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public List<LoggedEvent> stream(String streamId, long fromSequence) {
        MemoryStream kept = streams.get(streamId);
        return kept == null ? List.of() : kept.events(fromSequence);
    }

    @Override
    public Optional<SpentKey> spent(String actorId, String idempotencyKey) {
        return keys.spent(actorId, idempotencyKey);
    }

    @Override
    public Optional<String> holder(String claimKind, String name) {
        return Optional.ofNullable(holders.get(new Name(claimKind, name)));
    }

    @Override
    public List<LoggedEvent> read(long after, int limit) {
        throw handedOut();
    }

    @Override
    public CompletableFuture<Long> sealed(String streamId, long sequence) {
        throw handedOut();
    }

    @Override
    public LogCursor follow(long after, @Nullable Set<String> only) {
        throw handedOut();
    }

    private static UnsupportedOperationException handedOut() {
        return new UnsupportedOperationException("events are handed out as they are appended, and not kept in order");
    }
}
