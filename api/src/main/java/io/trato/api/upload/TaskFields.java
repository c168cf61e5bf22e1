package io.trato.api.upload;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Sentences;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingImports;
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

    TaskFields(ListingImports imports) {
        this.imports = imports;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("backgroundTask", env -> task(env.getArgumentOrDefault("id", ""), Caller.of(env)));
        Fields.of(wiring, "RowRefusal").of("message", RowRefusal.class, TaskFields::message);
    }

    /** A task that the caller may see, or null. */
    public @Nullable BackgroundTask task(String id, Caller caller) {
        return caller.anonymous() ? null : imports.find(id, caller.actor()).orElse(null);
    }

    private static String message(RowRefusal row, Caller caller) {
        return Sentences.of(RefusalCode.valueOf(row.code()), Map.of(), caller.language());
    }
}
