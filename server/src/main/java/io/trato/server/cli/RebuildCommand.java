package io.trato.server.cli;

import io.trato.server.client.RebuildDesk;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "rebuild",
        sortOptions = false,
        description = {
            "Builds a read model anew beside the live one of a running server, compares both and turns readers over.",
            "Queries and writes go on; the server goes on when this command is ended. Without a name it lists what"
                    + " there is. Ends with 1 when readers were not turned."
        })
final class RebuildCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECTION",
            description = "accounts, listings, offers, jobs, timeline, reviews, providers, payouts or journal.")
    private @Nullable String readModel;

    @Option(
            names = "--force",
            description = "Turn readers over even if the same fold came to other documents than the live ones.")
    private boolean force;

    @Option(
            names = "--rollback",
            description = "Give up the rebuild under way; when there is none, turn back to the copy before.")
    private boolean rollback;

    @Mixin
    private OperatorOptions operator = new OperatorOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RebuildDesk desk = new RebuildDesk(operator.session());
        if (readModel == null) {
            desk.all().forEach(model -> RebuildText.line(out, model));
            out.flush();
            return 0;
        }
        JsonNode begun = rollback ? desk.rollback(readModel) : desk.start(readModel, force);
        Progress progress = new Progress(out, (rollback ? "Turning back " : "Rebuilding ") + readModel);
        JsonNode ended = desk.watch(begun, now -> {
            long position = now.path("position").asLong();
            String doing = now.path("state").asString("").toLowerCase(Locale.ROOT);
            String reason = now.path("reason").asString("");
            progress.at(
                    position,
                    Math.max(position, now.path("head").asLong()),
                    "%s, %.0f a second %s"
                            .formatted(doing, now.path("perSecond").asDouble(), reason));
        });
        progress.end();
        RebuildText.end(out, ended);
        boolean turned = ended.path("state").asString("").equals("LIVE");
        return turned || (rollback && ended.path("state").asString("").equals("GIVEN_UP")) ? 0 : 1;
    }
}
