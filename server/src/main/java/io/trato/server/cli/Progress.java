package io.trato.server.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** How far something is: a bar that redraws itself on a terminal, and a line for every tenth elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final String what;
    private int lastTenth = -1;
    private int drawn;

    Progress(PrintWriter out, String what) {
        this(out, what, System.console() != null && System.console().isTerminal());
    }

    Progress(PrintWriter out, String what, boolean terminal) {
        this.out = out;
        this.what = what;
        this.terminal = terminal;
    }

    /** @param note what is being done, or how fast */
    void at(long done, long total, String note) {
        if (terminal) {
            draw(done, total, note);
        } else if (tenth(done, total) > lastTenth) {
            lastTenth = tenth(done, total);
            out.printf(Locale.ROOT, "%s: %d of %d %s%n", what, done, total, note);
        }
        out.flush();
    }

    /** Ends the line of the bar. */
    void end() {
        if (terminal && drawn > 0) {
            out.println();
            out.flush();
        }
    }

    private void draw(long done, long total, String note) {
        int filled = (int) (total == 0 ? 0 : WIDTH * Math.min(done, total) / total);
        String line =
                "%s [%s%s] %d/%d %s".formatted(what, "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, note);
        out.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        drawn = line.length();
    }

    private static int tenth(long done, long total) {
        return (int) (total == 0 ? 0 : 10 * done / total);
    }
}
