package io.trato.eventstore.token;

import io.trato.contract.log.SegmentClaims;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tokens in PostgreSQL, each claimed by one node at a time. Every call joins the caller's transaction.
 *
 * <p>Why not Axon's own store? Its claims run out by the clock of whichever node looks: one whose clock is ahead robs the
 * living, and what a node whose clock was ahead held when it died stays taken for as long. And a node that finds its claim
 * gone takes it again as soon as nobody holds it, storing the old position that it has in memory: the token goes back, and
 * what others had handled is handled again. Here the database's clock counts, and a claim that was lost is lost.
 */
public final class ClaimedTokens implements TokenStore, SegmentClaims {

    /** How long a node may be silent before another takes its segments; whoever lives says so several times meanwhile. */
    public static final Duration CLAIM = Duration.ofSeconds(5);

    private static final String NOW =
            "to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    private static final String FREE = """
            (owner is null or owner = ? or timestamp is null
             or timestamp::timestamptz < clock_timestamp() - make_interval(secs => ?))
            """;

    /** Who waited for a row that a stalled transaction has locked could not serve its other segments meanwhile. */
    private static final String CLAIM_ONE = "update token_entry set owner = ?, timestamp = " + NOW + """
             where (processor_name, segment) in (
                select processor_name, segment from token_entry
                 where processor_name = ? and segment = ? and\s""" + FREE + """
                   for update skip locked)
            returning token, token_type
            """;

    /**
     * Has the transaction not wait for the disk. A token that a crash of the server takes back is an event that comes again, as
     * after a crash of the node; and whatever was committed before it, the server's log has before it too.
     */
    private static final String UNHURRIED = " from set_config('synchronous_commit', 'off', true)";

    private static final String STORE = "update token_entry set token = ?, token_type = ?, timestamp = " + NOW
            + UNHURRIED + " where processor_name = ? and segment = ? and owner = ?";
    private static final String EXTEND = "update token_entry set timestamp = " + NOW + UNHURRIED
            + " where processor_name = ? and segment = ? and owner = ?";
    private static final String RELEASE = "update token_entry set owner = null, timestamp = " + NOW
            + " where processor_name = ? and segment = ? and owner = ?";
    private static final String INSERT =
            "insert into token_entry (processor_name, segment, token, token_type, timestamp)"
                    + " select ?, segment, ?, ?, " + NOW + " from generate_series(?, ?) segment on conflict do nothing";
    private static final String SEGMENTS = "select segment from token_entry where processor_name = ? order by segment";
    private static final String AVAILABLE =
            "select segment from token_entry where processor_name = ? and " + FREE + " order by segment";
    private static final String DELETE =
            "delete from token_entry where processor_name = ? and segment = ? and owner = ?";

    private final JdbcTemplate sql;
    private final Serializer serializer;
    private final double claimSeconds;
    private final List<Consumer<String>> hearers = new CopyOnWriteArrayList<>();

    /** What an operator reads, and of no other process: neither another nor the one before it with the same number. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName() + " "
            + UUID.randomUUID().toString().substring(0, 8);

    public ClaimedTokens(DataSource dataSource, Serializer serializer, Duration claim) {
        this.sql = new JdbcTemplate(dataSource);
        this.serializer = serializer;
        this.claimSeconds = claim.toMillis() / 1_000.0;
    }

    @Override
    public void listen(Consumer<String> hearer) {
        hearers.add(hearer);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        List<Optional<TrackingToken>> claimed = sql.query(
                CLAIM_ONE,
                (row, number) -> Optional.ofNullable(read(row.getBytes(1), row.getString(2))),
                node,
                processor,
                segment,
                node,
                claimSeconds);
        if (claimed.isEmpty()) {
            throw new UnableToClaimTokenException(name(processor, segment) + " is somebody else's, or was never begun");
        }
        hearers.forEach(hearer -> hearer.accept(processor));
        return claimed.getFirst().orElse(null);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        SerializedObject<byte[]> written = written(token);
        mine(processor, segment, sql.update(STORE, data(written), type(written), processor, segment, node));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        mine(processor, segment, sql.update(EXTEND, processor, segment, node));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        sql.update(RELEASE, processor, segment, node);
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount) {
        initializeTokenSegments(processor, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount, @Nullable TrackingToken initial) {
        if (insert(initial, processor, 0, segmentCount - 1) != segmentCount) {
            throw new UnableToClaimTokenException(processor + " has been begun by another node");
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        if (insert(token, processor, segment, segment) != 1) {
            throw new UnableToInitializeTokenException(name(processor, segment) + " is there already");
        }
    }

    @Override
    public void deleteToken(String processor, int segment) {
        mine(processor, segment, sql.update(DELETE, processor, segment, node));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return sql.query(SEGMENTS, (row, number) -> row.getInt(1), processor).stream()
                .mapToInt(segment -> segment)
                .toArray();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        return sql.query(
                AVAILABLE, (row, number) -> Segment.computeSegment(row.getInt(1), all), processor, node, claimSeconds);
    }

    private int insert(@Nullable TrackingToken token, String processor, int first, int last) {
        SerializedObject<byte[]> written = written(token);
        return sql.update(INSERT, processor, data(written), type(written), first, last);
    }

    private static void mine(String processor, int segment, int rows) {
        if (rows != 1) {
            throw new UnableToClaimTokenException(name(processor, segment) + " is not this node's any more");
        }
    }

    private @Nullable SerializedObject<byte[]> written(@Nullable TrackingToken token) {
        return token == null ? null : serializer.serialize(token, byte[].class);
    }

    private @Nullable TrackingToken read(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    private static byte @Nullable [] data(@Nullable SerializedObject<byte[]> written) {
        return written == null ? null : written.getData();
    }

    private static @Nullable String type(@Nullable SerializedObject<byte[]> written) {
        return written == null ? null : written.getType().getName();
    }

    private static String name(String processor, int segment) {
        return "segment " + segment + " of " + processor;
    }
}
