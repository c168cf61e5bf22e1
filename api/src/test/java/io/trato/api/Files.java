package io.trato.api;

import io.trato.contract.Actor;
import io.trato.contract.listing.ListingImports;
import io.trato.contract.payment.Webhooks;
import io.trato.contract.task.BackgroundTask;
import io.trato.contract.task.BackgroundTask.RowRefusal;
import io.trato.contract.task.TaskState;
import io.trato.contract.upload.ReceivedFile;
import io.trato.contract.upload.StagedUploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What is sent to us that is not GraphQL: files and the messages of payment providers. */
final class Files implements StagedUploads, ListingImports, Webhooks {

    final Map<String, String> owners = new ConcurrentHashMap<>();
    final Map<String, byte[]> received = new ConcurrentHashMap<>();
    final Map<String, byte[]> messages = new ConcurrentHashMap<>();

    @Override
    public String open(String ownerId, String filename) {
        String id = "upload-" + UUID.randomUUID();
        owners.put(id, ownerId);
        return id;
    }

    @Override
    public boolean put(String uploadId, InputStream content) throws IOException {
        if (!owners.containsKey(uploadId) || received.containsKey(uploadId)) {
            return false;
        }
        received.put(uploadId, content.readAllBytes());
        return true;
    }

    @Override
    public Optional<Path> file(String uploadId, String ownerId) {
        return received.containsKey(uploadId) && ownerId.equals(owners.get(uploadId))
                ? Optional.of(Path.of(uploadId))
                : Optional.empty();
    }

    @Override
    public Optional<ReceivedFile> received(String uploadId, String ownerId) {
        return file(uploadId, ownerId).map(_ -> new ReceivedFile(uploadId, "text/plain", 1, "00"));
    }

    @Override
    public Optional<Path> content(String uploadId) {
        return received.containsKey(uploadId) ? Optional.of(Path.of(uploadId)) : Optional.empty();
    }

    @Override
    public BackgroundTask start(Actor owner, Path file, String format) {
        return new BackgroundTask(
                "task-" + file,
                "import-listings-" + format,
                owner.id(),
                TaskState.RUNNING,
                null,
                3,
                1,
                1,
                1,
                12.5,
                List.of(new RowRefusal(7, "AMOUNT_INVALID", "price", "cheap")),
                null,
                Instant.parse("2026-11-22T10:00:00Z"),
                null,
                null);
    }

    @Override
    public Optional<BackgroundTask> find(String taskId, Actor viewer) {
        return taskId.startsWith("task-")
                ? Optional.of(start(viewer, Path.of(taskId.substring(5)), "airbnb"))
                : Optional.empty();
    }

    @Override
    public Reception receive(String gateway, Map<String, String> headers, byte[] body) {
        if (!gateway.equals("sandbox")) {
            return Reception.UNKNOWN_GATEWAY;
        }
        if (!"good".equals(headers.get("x-signature"))) {
            return Reception.UNVERIFIED;
        }
        byte[] before = messages.putIfAbsent(new String(body, StandardCharsets.UTF_8), body);
        return before == null ? Reception.STORED : Reception.DUPLICATE;
    }
}
