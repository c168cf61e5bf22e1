package io.trato.server.cli;

import io.trato.embedded.EngineFailure;
import io.trato.server.client.RefusedByServer;
import io.trato.server.client.ServerUnreachable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The program. Exit status 0 means done, 1 that it could not be done, for a reason that stands on standard error in a
 * sentence, and 2 that the command line is wrong.
 */
@Command(
        name = "trato",
        description = "A marketplace whose every change is an event.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            StatusCommand.class,
            RebuildCommand.class,
            WhatIfCommand.class,
            SimulateCommand.class,
            HistoryCommand.class,
            DeadLettersCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        footer = {"", "./trato test runs all tests."})
public final class Trato implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    public static void main(String[] args) {
        LoggingSystem.get(Trato.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // until an application brings its own
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status); // 0 is left to the JVM: a server's threads go on
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Trato()).setExecutionExceptionHandler((failure, line, _) -> {
            line.getErr().println(sentence(failure));
            return line.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /** What we expected to go wrong has a sentence of its own; for anything else the whole trace is of use. */
    private static String sentence(Exception failure) {
        return switch (failure) {
            case EngineFailure engine -> String.valueOf(engine.getMessage());
            case RefusedByServer refused -> refused.getMessage() + " (" + refused.code() + ")";
            case ServerUnreachable unreachable -> String.valueOf(unreachable.getMessage());
            case CannotStart cannot -> String.valueOf(cannot.getMessage());
            default -> trace(failure);
        };
    }

    private static String trace(Exception failure) {
        var text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
