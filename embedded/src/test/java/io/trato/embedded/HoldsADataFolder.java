package io.trato.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts engines and never stops them; the tests kill it. */
final class HoldsADataFolder {
    private HoldsADataFolder() {}

    /** @param arguments the data folder, where engines are unpacked, and "all" or "postgresql" */
    public static void main(String[] arguments) throws Exception {
        EmbeddedOptions options = EmbeddedOptions.defaults().withEngines(Path.of(arguments[1]));
        Path folder = Path.of(arguments[0]);
        Object held = arguments[2].equals("all")
                ? EmbeddedServices.start(folder, options)
                : PostgresProcess.start(DataFolder.open(folder), options);
        System.out.println("holding " + held.getClass().getSimpleName());
        new CountDownLatch(1).await();
    }
}
