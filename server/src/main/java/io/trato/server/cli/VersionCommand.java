package io.trato.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Prints the version and the Java it runs on.")
final class VersionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public void run() {
        String version = Trato.class.getPackage().getImplementationVersion();
        spec.commandLine()
                .getOut()
                .printf("trato %s, Java %s%n", version == null ? "(not packaged)" : version, Runtime.version());
    }
}
