package io.trato.server.demo;

import io.trato.server.client.ListingImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings a file of stays in, so that there is something to search in. */
final class Stays {

    private final Stage stage;

    Stays(Stage stage) {
        this.stage = stage;
    }

    Step step() {
        return new Step(StaysFile.STAYS + " stays imported", this::bringIn);
    }

    private void bringIn() {
        try {
            Path file = Files.createTempFile("stays", ".csv");
            try {
                StaysFile.write(file);
                ListingImport.Ended ended = new ListingImport(stage.as(Cast.IMPORTER)).run(file, "AIRBNB", _ -> {});
                if (!ended.completed() || ended.task().path("refused").asLong() > 0) {
                    throw new IllegalStateException("The stays could not be imported: " + ended.task());
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
