package io.trato.server.cli;

import io.trato.server.history.History;
import io.trato.server.history.HistoryReport;
import io.trato.server.history.UnreadableHistory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        sortOptions = false,
        description = {
            "Plays a year of real orders in memory, as listings, offers, jobs, payments, releases and reviews.",
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

    @Option(names = "--misfits", description = "Lists every order that did not fit, with the reason.")
    private boolean misfits;

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
            HistoryReport report =
                    switch (format) {
                        case olist -> History.olist(folder);
                    };
            write(out, report);
            return report.balances() ? 0 : 1;
        } catch (UnreadableHistory unreadable) {
            throw new CannotStart(String.valueOf(unreadable.getMessage()));
        } finally {
            out.flush();
        }
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
