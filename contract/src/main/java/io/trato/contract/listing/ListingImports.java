package io.trato.contract.listing;

import io.trato.contract.Actor;
import io.trato.contract.task.BackgroundTask;
import java.nio.file.Path;
import java.util.Optional;

/** Imports of listings and of their days from files, through the ordinary commands. */
public interface ListingImports {

    /**
     * Starts an import in the background, or finds the one of the same file by the same account. One that failed or
     * refused rows is run again, under the same identifier; that creates nothing which is there already.
     *
     * @param owner the provider whose listings they become
     * @param file where the server can read it: CSV, plain or gzip
     * @param format {@code airbnb}: the detailed listings file of Inside Airbnb; {@code airbnb-calendar}: its calendar file,
     *     about listings that the owner has imported before
     * @throws IllegalArgumentException when there is no such format
     * @throws java.io.UncheckedIOException when the file is not there or cannot be read
     */
    BackgroundTask start(Actor owner, Path file, String format);

    /** A task that the viewer may see. */
    Optional<BackgroundTask> find(String taskId, Actor viewer);
}
