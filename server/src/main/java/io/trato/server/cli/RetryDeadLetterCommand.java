package io.trato.server.cli;

import io.trato.server.client.DeadLetterDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "retry",
        sortOptions = false,
        description = "Has a letter tried now and shows what came of it; ends with 1 when it still waits.")
final class RetryDeadLetterCommand implements Callable<Integer> {

    private static final long PATIENCE_MILLISECONDS = 15_000;

    @Parameters(paramLabel = "ID", description = "The letter's identifier.")
    private String id = "";

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode letter = new DeadLetterDesk(operator.session()).retry(id, PATIENCE_MILLISECONDS);
        LetterText.whole(spec.commandLine().getOut(), letter);
        return letter.path("state").asString("").equals("DELIVERED") ? 0 : 1;
    }
}
