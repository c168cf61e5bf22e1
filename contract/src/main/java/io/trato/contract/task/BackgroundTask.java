package io.trato.contract.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that outlives a request, kept over restarts.
 *
 * @param ownerId the account for which it runs; nobody else but operators sees it
 * @param total how many units there are, null while nobody knows
 * @param done units finished, refused ones included
 * @param created units that made something new
 * @param unchanged units that were there already
 * @param refused units that were refused, each with a row in {@code refusals} up to a bound
 * @param perSecond units a second since the task last started
 * @param error why it failed, as a stable code
 */
public record BackgroundTask(
        String id,
        String kind,
        String ownerId,
        TaskState state,
        @Nullable Long total,
        long done,
        long created,
        long unchanged,
        long refused,
        double perSecond,
        List<RowRefusal> refusals,
        @Nullable String error,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public BackgroundTask {
        refusals = List.copyOf(refusals);
    }

    /**
     * A row of a file that was refused.
     *
     * @param line the line on which the row starts, counted from 1, the header included
     * @param code a {@link io.trato.contract.RefusalCode}'s name
     */
    public record RowRefusal(long line, String code, String field, String detail) {}
}
