package io.trato.embedded;

import java.nio.file.Path;

/** Somebody else works on this data folder. */
public final class DataFolderHeld extends EngineFailure {
    private static final long serialVersionUID = 1L;

    DataFolderHeld(Path folder, Holder holder) {
        super("The data folder %s is held by process %d (%s), running since %s; stop it or choose another folder."
                .formatted(folder, holder.pid(), holder.command(), holder.since()));
    }
}
