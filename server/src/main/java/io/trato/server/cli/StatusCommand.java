package io.trato.server.cli;

import io.trato.server.client.GraphQlClient;
import io.trato.server.demo.DemoNotes;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "status",
        description =
                "Tells by name what is well and what is wrong with a running server; ends with 1 when something is.")
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--url", paramLabel = "URL", description = "The server; that of the demo in --data if left out.")
    private @Nullable URI url;

    @Option(names = "--data", paramLabel = "DIR", description = "A demo's folder (./data).")
    private Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        URI server = url != null ? url : DemoNotes.in(data).url();
        JsonNode health = GraphQlClient.of(server).get("/actuator/health/readiness");
        out.printf("%-16s %s%n", server, health.path("status").asString("UNKNOWN"));
        health.path("components").properties().forEach(component -> {
            JsonNode details = component.getValue().path("details");
            out.printf(
                    "  %-14s %-8s %s%n",
                    component.getKey(),
                    component.getValue().path("status").asString(""),
                    details.isMissingNode() ? "" : details);
        });
        out.flush();
        return health.path("status").asString("").equals("UP") ? 0 : 1;
    }
}
