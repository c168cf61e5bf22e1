package io.trato.projections.run;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the token table says about all nodes. It is read without claiming anything. */
final class StoredTokens {

    private static final String SELECT = "select segment, token, token_type from token_entry where processor_name = ?";

    private final JdbcTemplate sql;
    private final Serializer serializer;

    StoredTokens(JdbcTemplate sql, Serializer serializer) {
        this.sql = sql;
        this.serializer = serializer;
    }

    /** The position that each segment of a processor has passed; nothing for a processor that never ran. */
    Map<Integer, Long> of(String processor) {
        Map<Integer, Long> positions = new HashMap<>();
        sql.query(
                SELECT,
                row -> {
                    byte[] token = row.getBytes("token");
                    positions.put(
                            row.getInt("segment"), token == null ? 0L : position(token, row.getString("token_type")));
                },
                processor);
        return positions;
    }

    private long position(byte[] token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return position(WrappedToken.unwrapLowerBound(read));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
