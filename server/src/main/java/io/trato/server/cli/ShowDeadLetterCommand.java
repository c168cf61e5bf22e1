package io.trato.server.cli;

import io.trato.server.client.DeadLetterDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", sortOptions = false, description = "Shows all that is known of a letter.")
final class ShowDeadLetterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The letter's identifier.")
    private String id = "";

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        LetterText.whole(
                spec.commandLine().getOut(), LetterText.found(id, new DeadLetterDesk(operator.session()).find(id)));
        return 0;
    }
}
