package io.trato.api.upload;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.RefusedException;
import io.trato.api.graphql.UserError;
import io.trato.api.limits.Limits;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.listing.ListingImports;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.upload.StagedUploads;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Files that are sent ahead, and the import that uses them. */
@Component
final class UploadMutations implements RuntimeWiringConfigurer {

    private static final int NAME_LENGTH = 255;

    private final StagedUploads uploads;
    private final ListingImports imports;
    private final Limits limits;

    UploadMutations(StagedUploads uploads, ListingImports imports, Limits limits) {
        this.uploads = uploads;
        this.imports = imports;
        this.limits = limits;
    }

    record StagedUpload(String id, String path, BigDecimal maximumBytes) {}

    record StagePayload(@Nullable StagedUpload upload, List<UserError> userErrors) {}

    record ImportPayload(@Nullable BackgroundTask task, List<UserError> userErrors) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation").field("stageUpload", this::stage).field("importListings", this::importListings);
    }

    private StagePayload stage(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        try {
            String id = uploads.open(caller.actor().id(), filename(input(env)));
            BigDecimal maximum = BigDecimal.valueOf(limits.upload().toBytes());
            return new StagePayload(new StagedUpload(id, "/uploads/" + id, maximum), List.of());
        } catch (RefusedException refused) {
            return new StagePayload(null, List.of(UserError.of(refused.refusal(), caller.language())));
        }
    }

    private ImportPayload importListings(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        Input input = input(env);
        Path file = uploads.file(input.text("uploadId"), caller.actor().id()).orElse(null);
        if (file == null) {
            Refusal missing = Refusal.of(RefusalCode.NOT_FOUND).at("uploadId");
            return new ImportPayload(null, List.of(UserError.of(missing, caller.language())));
        }
        String format = input.text("format").toLowerCase(Locale.ROOT).replace('_', '-');
        return new ImportPayload(imports.start(caller.actor(), file, format), List.of());
    }

    private static String filename(Input input) {
        String name = input.text("filename").strip();
        if (name.isEmpty()) {
            throw input.refused(RefusalCode.REQUIRED, "filename", Map.of());
        }
        if (name.length() > NAME_LENGTH) {
            throw input.refused(
                    RefusalCode.TOO_LONG,
                    "filename",
                    Map.of("maximum", "" + NAME_LENGTH, "actual", "" + name.length()));
        }
        return name;
    }

    private static Input input(DataFetchingEnvironment env) {
        return new Input(Objects.requireNonNull(env.getArgument("input")));
    }
}
