package io.trato.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "deadletters",
        synopsisSubcommandLabel = "WHAT",
        description = {
            "Events that a projection or a policy could not handle, on a running server.",
            "They are tried again at growing intervals; later events of the same document or stream wait for them."
        },
        subcommands = {
            ListDeadLettersCommand.class,
            ShowDeadLetterCommand.class,
            RetryDeadLetterCommand.class,
            DiscardDeadLetterCommand.class
        })
final class DeadLettersCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Do what with dead letters?");
    }
}
