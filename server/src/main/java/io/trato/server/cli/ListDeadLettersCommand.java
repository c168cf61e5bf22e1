package io.trato.server.cli;

import io.trato.server.client.DeadLetterDesk;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "list", sortOptions = false, description = "Lists the letters that wait, the oldest first.")
final class ListDeadLettersCommand implements Callable<Integer> {

    @Option(
            names = "--processor",
            paramLabel = "NAME",
            description = "Only those of this projection or these policies.")
    private @Nullable String processor;

    @Option(names = "--all", description = "Those that were delivered or discarded too.")
    private boolean all;

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AtomicLong count = new AtomicLong();
        new DeadLetterDesk(operator.session()).list(processor, all ? null : "WAITING", letter -> {
            count.incrementAndGet();
            LetterText.line(out, letter);
        });
        if (count.get() == 0) {
            out.println("There are none.");
        }
        out.flush();
        return 0;
    }
}
