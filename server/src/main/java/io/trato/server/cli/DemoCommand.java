package io.trato.server.cli;

import io.trato.embedded.FreePorts;
import io.trato.server.client.GraphQlClient;
import io.trato.server.demo.Cast;
import io.trato.server.demo.DemoNotes;
import io.trato.server.demo.Play;
import io.trato.server.engine.Engines;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "Serves a marketplace to look at, on this machine only, with everything it needs.",
            "The first start plays a few deals into it; later ones find everything as it was left."
        })
final class DemoCommand implements Runnable {

    private static final int USUAL_PORT = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept (./data).")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; without it 8080, or a free one where that is taken.")
    private @Nullable Integer port;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        long begin = System.nanoTime();
        Application application = new Application();
        int chosen = choosePort(out);
        say(out, "Starting PostgreSQL, Elasticsearch and a sandbox for payments in " + data.toAbsolutePath() + " ...");
        Engines lent = Engines.start(data, engines.postgres(), engines.elasticsearch(), chosen);
        application.standsOn(lent);
        say(out, "PostgreSQL is up after %s; starting Trato beside Elasticsearch ...".formatted(since(begin)));
        DemoNotes notes = DemoNotes.in(lent.data().path());
        String password = lent.data().secrets().secret("demo.password");
        application.start(settings(lent, chosen, password));
        URI url = URI.create("http://localhost:" + chosen);
        LocalDate first = notes.since(LocalDate.now(ZoneOffset.UTC));
        notes.serving(url, password, first);
        notes.standsOn(lent.settings());
        say(out, "Serving %s/graphql after %s.".formatted(url, since(begin)));
        if (!notes.played()) {
            play(out, GraphQlClient.of(url), password, first);
            notes.finished();
        }
        say(out, new DemoCard(url, password, lent.data().path()).toString());
        application.serve();
    }

    private int choosePort(PrintWriter out) {
        if (port != null) {
            return FreePorts.choose(OptionalInt.of(port), "serving");
        }
        try {
            return FreePorts.choose(OptionalInt.of(USUAL_PORT), "serving");
        } catch (io.trato.embedded.PortTaken taken) {
            int free = FreePorts.any();
            say(out, "Port %d is taken, so this is on %d; --port asks for another.".formatted(USUAL_PORT, free));
            return free;
        }
    }

    private static Map<String, Object> settings(Engines lent, int port, String password) {
        Map<String, Object> settings = new HashMap<>(lent.settings());
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("trato.security.key-secret", lent.data().secrets().secret("security.key-secret"));
        settings.put("trato.cursor.secret", lent.data().secrets().secret("cursor.secret"));
        settings.put("trato.uploads.dir", lent.data().folder("uploads").toString());
        settings.put("trato.bootstrap.operator-email", Cast.OPERATOR.email());
        settings.put("trato.bootstrap.operator-password", password);
        for (int i = 0; i < Cast.ALL.size(); i++) {
            settings.put(
                    "trato.graphiql.sign-ins[" + i + "].name", Cast.ALL.get(i).part());
            settings.put(
                    "trato.graphiql.sign-ins[" + i + "].email", Cast.ALL.get(i).email());
            settings.put("trato.graphiql.sign-ins[" + i + "].password", password);
        }
        settings.put(
                "logging.file.name",
                lent.data().folder("logs").resolve("trato.log").toString());
        settings.put("logging.threshold.console", "ERROR");
        return settings;
    }

    private static void play(PrintWriter out, GraphQlClient server, String password, LocalDate since) {
        Progress progress = new Progress(out, "Playing a small marketplace");
        new Play(server, password, since).perform(progress::at);
        progress.end();
    }

    private static String since(long begin) {
        return "%.1f s".formatted(Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
