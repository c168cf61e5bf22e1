package io.trato.command.importing;

import io.trato.command.task.Settled;
import io.trato.command.task.TaskRun;
import io.trato.contract.Actor;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sends a row as the command that drafts and publishes its listing. The listing's identifier follows from its owner and
 * what the source calls it, so a row that was sent before makes nothing new. The task is what the log names as cause.
 */
public final class RowCommands {

    private final Commands commands;
    private final Clock clock;

    public RowCommands(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    RowsEnd send(TaskRun run, long line, String source, MappedRow row) {
        return switch (row) {
            case MappedRow.Refused refused -> new RowsEnd.Done(List.of(new Settled.Refused(refused.refusal())));
            case MappedRow.Mapped mapped -> {
                Actor owner = run.owner();
                String id = ImportedListing.id(source, owner.id(), mapped.externalId());
                DraftListing draft = new DraftListing(id, owner.id(), mapped.kind(), mapped.content(), true);
                yield end(line, commands.send(draft, envelope(run)));
            }
        };
    }

    private Envelope envelope(TaskRun run) {
        return new Envelope(run.owner(), clock.instant(), null, null, "", run.taskId(), run.taskId());
    }

    private static RowsEnd end(long line, Outcome outcome) {
        return switch (outcome) {
            case Receipt _ -> new RowsEnd.Done(List.of(new Settled.Created()));
            case Refusal refusal ->
                switch (refusal.code()) {
                    case ALREADY_EXISTS -> new RowsEnd.Done(List.of(new Settled.Unchanged()));
                    case FORBIDDEN, ACCOUNT_SUSPENDED, NOT_FOUND, KYC_REQUIRED -> new RowsEnd.Halted(refusal.code());
                    case BUSY, THROTTLED -> throw new IllegalStateException("the command side is busy");
                    default -> new RowsEnd.Done(List.of(new Settled.Refused(row(line, refusal))));
                };
        };
    }

    /** A row as its command was refused, with the facts of that. */
    static RowRefusal row(long line, Refusal refusal) {
        String facts = refusal.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return new RowRefusal(line, refusal.code().name(), refusal.field(), facts);
    }
}
