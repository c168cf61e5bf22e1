package io.trato.projections.copy;

import io.trato.contract.rebuild.Rebuild;
import io.trato.contract.rebuild.Rebuild.Comparison;
import io.trato.contract.rebuild.RebuildState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a read model, as the table of copies tells of it.
 *
 * @param fingerprint of the fold and the mapping that it was begun with
 * @param from the copy that it replaced or is to replace; null for the first
 * @param driver the node that drives it; null for none
 */
public record Copy(
        String readModel,
        int generation,
        RebuildState state,
        String fingerprint,
        @Nullable Integer from,
        boolean rollingBack,
        boolean forced,
        long position,
        long head,
        double perSecond,
        @Nullable Comparison comparison,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String driver) {

    /** What it is to those who watch it; null when it was not made by a rebuild. */
    public @Nullable Rebuild rebuild() {
        return from == null
                ? null
                : new Rebuild(
                        readModel,
                        from,
                        generation,
                        state,
                        rollingBack,
                        forced,
                        position,
                        head,
                        perSecond,
                        comparison,
                        reason,
                        startedAt,
                        endedAt);
    }

    /** Whether processors are to fold the log into it. */
    public boolean followsTheLog() {
        return switch (state) {
            case BUILDING, COMPARING, TURNING, LIVE -> true;
            case PREPARING, KEPT, DIFFERENT, GIVEN_UP, RETIRED -> false;
        };
    }

    static Copy of(ResultSet row) throws SQLException {
        int from = row.getInt("from_generation");
        boolean first = row.wasNull();
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Copy(
                row.getString("read_model"),
                row.getInt("generation"),
                RebuildState.valueOf(row.getString("state")),
                row.getString("fingerprint"),
                first ? null : from,
                row.getBoolean("rolling_back"),
                row.getBoolean("forced"),
                row.getLong("position"),
                row.getLong("head"),
                row.getDouble("per_second"),
                row.getString("hash") == null ? null : comparison(row),
                row.getString("reason"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("driver"));
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        return new Comparison(
                row.getLong("documents"),
                row.getLong("live_documents"),
                row.getLong("differing"),
                row.getString("hash"),
                row.getString("live_hash"));
    }
}
