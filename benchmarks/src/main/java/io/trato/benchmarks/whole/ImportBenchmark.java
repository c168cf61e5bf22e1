package io.trato.benchmarks.whole;

import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.frame.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Cities of listings through a running server's door: staged, imported by the ordinary commands, and searched. */
public final class ImportBenchmark implements Benchmark {

    private static final double ASKED = 1_000;
    private static final double SEARCHED_WITHIN_MILLIS = 2_000;
    private static final double MEBIBYTE = 1 << 20;

    private static final String STAGE =
            "mutation($input: StageUploadInput!) { stageUpload(input: $input) { upload { id path } userErrors { code } } }";
    private static final String START = """
            mutation($input: ImportListingsInput!) { importListings(input: $input) { task { id } userErrors { code } } }""";
    private static final String WATCH = "query($id: ID!) { backgroundTask(id: $id) { state done created refused } }";
    private static final String COUNT = "query { listings(filter: {}, first: 1) { totalCount } }";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "Cities of listings (Inside Airbnb's detailed CSV), one after the other, into a server that has just started,"
                + " against the 1,000 a second that are asked for. --file FIRST.csv.gz,SECOND.csv.gz";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        List<String> files = options.words("file", "");
        try (RunningServer server = RunningServer.start(report);
                Caller host = People.registered(server.url(), "host", "PROVIDER")) {
            for (String file : files) {
                measure(server, host, Path.of(file), report);
            }
        }
    }

    private static void measure(RunningServer server, Caller host, Path file, Report report) throws Exception {
        JsonNode upload = host.mutate(
                        STAGE, Map.of("filename", file.getFileName().toString()))
                .path("upload");
        host.put(upload.path("path").asString(), Files.readAllBytes(file));
        long searchable = count(host);
        long began = System.nanoTime();
        String id = host.mutate(START, Map.of("uploadId", upload.path("id").asString(), "format", "AIRBNB"))
                .path("task")
                .path("id")
                .asString();
        JsonNode task = ended(host, id);
        long done = System.nanoTime();
        long created = task.path("created").asLong();
        while (count(host) < searchable + created) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        double searched = (System.nanoTime() - done) / 1e6;
        double rate = created / ((done - began) / 1e9);
        String city = file.getFileName().toString().replaceAll("[._].*", "");
        row(report, "import of " + city + ", listings a second", rate, ASKED, "per s", Target.atLeast(1));
        row(
                report,
                city + ", last listing to complete search",
                searched,
                SEARCHED_WITHIN_MILLIS,
                "ms",
                Target.atMost(1));
        report.remark(
                "%s: %,d rows, %,d created, %,d refused, as %,d events, all sealed: %s; the server then holds %.0f MB",
                city,
                task.path("done").asLong(),
                created,
                task.path("refused").asLong(),
                Long.parseLong(server.answer("select count(*) from event")),
                server.answer(
                        "select count(*) = max(position) and count(*) = (select count(*) from event) from sealed"),
                server.resident() / MEBIBYTE);
    }

    private static void row(Report report, String what, double ours, double asked, String unit, Target target) {
        report.row(new Row(what, ours, "what is asked", asked, unit, new Samples(ours / asked), target));
    }

    private static JsonNode ended(Caller host, String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode task = host.ask(WATCH, Map.of("id", id)).path("backgroundTask");
            String state = task.path("state").asString("");
            if (state.equals("COMPLETED")) {
                return task;
            }
            if (state.equals("FAILED")) {
                throw new IllegalStateException("the import failed");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long count(Caller host) throws IOException {
        return host.ask(COUNT, Map.of()).path("listings").path("totalCount").asLong();
    }
}
