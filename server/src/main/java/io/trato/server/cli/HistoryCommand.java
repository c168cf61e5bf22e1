package io.trato.server.cli;

import io.trato.server.engine.PostgresAddress;
import io.trato.server.history.History;
import io.trato.server.history.HistoryReport;
import io.trato.server.history.KeptHistory;
import io.trato.server.history.NotTheBeginningException;
import io.trato.server.history.UnreadableHistory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        sortOptions = false,
        description = {
            "Plays a year of real orders, as listings, offers, jobs, payments, releases and reviews: in memory, or with --data",
            "into an empty log that stays, with its read models. What was interrupted has to be begun anew in another folder.",
            "Ends with 1 unless the journal comes to what the data says was paid, to the cent."
        })
final class HistoryCommand implements Callable<Integer> {

    /** Whose data it is. */
    enum Format {
        olist
    }

    @Option(names = "--format", required = true, description = "Whose data it is: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Format format;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the log and the read models are kept; ./trato demo or serve with the same goes on there.")
    private @Nullable Path data;

    @Option(names = "--misfits", description = "Lists every order that did not fit, with the reason.")
    private boolean misfits;

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Parameters(paramLabel = "DIR", description = "The folder with the files.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            return data == null ? remembered(out) : kept(data, out);
        } catch (UnreadableHistory | NotTheBeginningException impossible) {
            throw new CannotStart(String.valueOf(impossible.getMessage()));
        } finally {
            out.flush();
        }
    }

    private int remembered(PrintWriter out) {
        if (engines.postgres() != null || engines.elasticsearch() != null) {
            throw new CannotStart("Engines are named, but no folder for the rest: give it by --data.");
        }
        HistoryReport report =
                switch (format) {
                    case olist -> History.olist(folder);
                };
        write(out, report);
        return report.balances() ? 0 : 1;
    }

    private int kept(Path home, PrintWriter out) {
        out.println("Starting PostgreSQL and Elasticsearch in " + home.toAbsolutePath() + " ...");
        out.flush();
        try (HistoryHouse house = HistoryHouse.open(home, engines)) {
            HistoryReport report =
                    switch (format) {
                        case olist -> played(house.postgres());
                    };
            write(out, report);
            out.println("Folding the read models ...");
            out.flush();
            Map<String, Long> written = house.folded();
            boolean same = written.equals(report.totals());
            out.println(
                    same
                            ? "The journal in PostgreSQL comes to the same. ./trato demo --data %s shows it."
                                    .formatted(home)
                            : "The journal in PostgreSQL comes to something else: " + new TreeMap<>(written));
            return report.balances() && same ? 0 : 1;
        }
    }

    private HistoryReport played(PostgresAddress postgres) {
        return KeptHistory.olist(folder, postgres);
    }

    private void write(PrintWriter out, HistoryReport report) {
        out.printf(
                "%,d orders: %,d played, of which %,d completed; %,d reviews%n",
                report.orders(), report.played(), report.completed(), report.reviews());
        report.reasons().forEach((reason, count) -> out.printf("  %,6d  %s%n", count, reason));
        if (misfits) {
            report.misfits().forEach(misfit -> out.println("  " + misfit.what() + ": " + misfit.reason()));
        }
        out.printf("paid, as the data says: %,d minor units%n", report.paid());
        new TreeMap<>(report.totals()).forEach((account, sum) -> out.printf("  %-26s %,22d%n", account, sum));
        out.println(report.balances() ? "The journal balances with it." : "The journal does not balance with it!");
    }
}
