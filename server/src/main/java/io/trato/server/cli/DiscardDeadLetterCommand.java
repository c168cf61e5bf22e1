package io.trato.server.cli;

import io.trato.server.client.DeadLetterDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "discard",
        sortOptions = false,
        description = "Never handles a letter's event and goes on with what waits behind it; who and why is kept.")
final class DiscardDeadLetterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The letter's identifier.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for those who ask later.")
    private String reason = "";

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        LetterText.whole(spec.commandLine().getOut(), new DeadLetterDesk(operator.session()).discard(id, reason));
        return 0;
    }
}
