package io.trato.server.cli;

import io.trato.server.client.GraphQlClient;
import io.trato.server.client.ListingImport;
import io.trato.server.client.Session;
import io.trato.server.demo.Cast;
import io.trato.server.demo.DemoNotes;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "listings",
        sortOptions = false,
        description = {
            "Imports listings, or their days, through the commands of a running server, which must be there already (./trato demo).",
            "The server goes on when this command is ended; called again with the same file it takes up the same import"
                    + " and creates nothing twice. Ends with 1 when the import failed."
        })
final class ImportListingsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV, plain or gzip.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "airbnb: the detailed listings of Inside Airbnb; airbnb-calendar: the days of listings that were"
                            + " imported before.")
    private String format = "";

    @Option(names = "--url", paramLabel = "URL", description = "The server; that of the demo in --data if left out.")
    private @Nullable URI url;

    @Option(
            names = "--as",
            paramLabel = "E-MAIL",
            description = "The provider whose listings they become; the demo's importer if left out. For others the"
                    + " password is taken from TRATO_PASSWORD or asked for.")
    private String email = Cast.IMPORTER.email();

    @Option(names = "--data", paramLabel = "DIR", description = "A demo's folder (./data).")
    private Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotStart("There is no file " + file + " that can be read.");
        }
        DemoNotes notes = DemoNotes.in(data);
        GraphQlClient server = GraphQlClient.of(url != null ? url : notes.url());
        server.get("/actuator/health/liveness"); // before anybody is asked for a password
        Session session = Session.of(server, email, password(notes));
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out, "Importing " + file.getFileName());
        ListingImport.Ended ended = new ListingImport(session)
                .run(file, format.toUpperCase(Locale.ROOT).replace('-', '_'), now -> {
                    long done = now.path("done").asLong();
                    progress.at(
                            done,
                            now.path("total").asLong(done),
                            "%.0f a second".formatted(now.path("perSecond").asDouble()));
                });
        progress.end();
        if (ended.before()) {
            out.println("This file was imported before, so nothing was created now. That import:");
        }
        return report(ended, out);
    }

    private String password(DemoNotes notes) {
        return Optional.ofNullable(System.getenv("TRATO_PASSWORD"))
                .or(() -> Cast.isOurs(email) ? notes.password() : Optional.empty())
                .or(() -> Optional.ofNullable(System.console())
                        .map(console -> console.readPassword("Password of %s: ", email))
                        .map(String::new))
                .orElseThrow(() -> new CannotStart("The password of " + email + " is missing: set TRATO_PASSWORD."));
    }

    private static int report(ListingImport.Ended ended, PrintWriter out) {
        JsonNode task = ended.task();
        out.printf(
                Locale.ROOT,
                "%s: %d rows, %d created, %d there already, %d refused, %.0f a second%n",
                task.path("state").asString(""),
                task.path("done").asLong(),
                task.path("created").asLong(),
                task.path("unchanged").asLong(),
                task.path("refused").asLong(),
                task.path("perSecond").asDouble());
        for (JsonNode row : task.path("refusals")) {
            out.printf(
                    "  line %d: %s %s %s (%s)%n",
                    row.path("line").asLong(),
                    row.path("field").asString(""),
                    row.path("message").asString(""),
                    row.path("detail").asString(""),
                    row.path("code").asString(""));
        }
        long untold = task.path("refused").asLong() - task.path("refusals").size();
        if (untold > 0) {
            out.printf("  and %d more%n", untold);
        }
        if (!ended.completed()) {
            out.println("The import failed: " + task.path("error").asString("no reason was given"));
        }
        out.flush();
        return ended.completed() ? 0 : 1;
    }
}
