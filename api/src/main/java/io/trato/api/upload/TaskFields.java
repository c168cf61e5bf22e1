package io.trato.api.upload;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.LatestPositions;
import io.trato.api.graphql.Sentences;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingImports;
import io.trato.contract.log.Log;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Work in the background as it is read. */
@Component
public final class TaskFields implements RuntimeWiringConfigurer {

    private final ListingImports imports;
    private final Log log;
    private final LatestPositions latest;

    TaskFields(ListingImports imports, Log log, LatestPositions latest) {
        this.imports = imports;
        this.log = log;
        this.latest = latest;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("backgroundTask", env -> task(env.getArgumentOrDefault("id", ""), Caller.of(env)));
        Fields.of(wiring, "RowRefusal").of("message", RowRefusal.class, TaskFields::message);
    }

    /** A task that the caller may see, or null. Who is told that it has ended finds from then on what it wrote. */
    public @Nullable BackgroundTask task(String id, Caller caller) {
        BackgroundTask task =
                caller.anonymous() ? null : imports.find(id, caller.actor()).orElse(null);
        if (task != null && task.finishedAt() != null) {
            long head = log.head();
            caller.reached().position(head);
            latest.reached(caller.actor().id(), head);
        }
        return task;
    }

    private static String message(RowRefusal row, Caller caller) {
        return Sentences.of(RefusalCode.valueOf(row.code()), Map.of(), caller.language());
    }
}
