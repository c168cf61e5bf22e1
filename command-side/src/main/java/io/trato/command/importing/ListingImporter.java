package io.trato.command.importing;

import io.trato.command.task.NewTask;
import io.trato.command.task.TaskQueue;
import io.trato.command.task.TaskReports;
import io.trato.contract.Actor;
import io.trato.contract.Ids;
import io.trato.contract.listing.ListingImports;
import io.trato.contract.task.BackgroundTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Queues imports. The task's identifier follows from the file's content, the format and the owner, so that asking again
 * finds the same task: one that runs or brought in every row is answered as it is, one that failed or refused rows is
 * run again, and that creates nothing which is there already.
 */
public final class ListingImporter implements ListingImports {

    private final TaskQueue queue;
    private final TaskReports reports;
    private final Map<String, String> kinds;
    private final Runnable wake;

    /** @param wake tells this node's worker, if it has one */
    public ListingImporter(TaskQueue queue, TaskReports reports, Collection<ImportFormat> formats, Runnable wake) {
        this.queue = queue;
        this.reports = reports;
        this.kinds = formats.stream().collect(Collectors.toUnmodifiableMap(ImportFormat::name, ImportFormat::kind));
        this.wake = wake;
    }

    @Override
    public BackgroundTask start(Actor owner, Path file, String format) {
        String kind = kinds.get(format);
        if (kind == null) {
            throw new IllegalArgumentException("no such format: " + format);
        }
        NewTask task = task(kind, owner, file, format);
        if (queue.put(task)) {
            wake.run();
        }
        return reports.find(task.id(), owner).orElseThrow();
    }

    @Override
    public Optional<BackgroundTask> find(String taskId, Actor viewer) {
        return reports.find(taskId, viewer);
    }

    private static NewTask task(String kind, Actor owner, Path file, String format) {
        try {
            String hash = FileHash.of(file);
            String id = Ids.derived(NewTask.TYPE, kind + ":" + format + ":" + owner.id() + ":" + hash);
            Map<String, String> input = Map.of(
                    FileImport.FILE, file.toAbsolutePath().normalize().toString(),
                    FileImport.FORMAT, format,
                    FileImport.HASH, hash);
            return new NewTask(id, kind, owner, input);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
