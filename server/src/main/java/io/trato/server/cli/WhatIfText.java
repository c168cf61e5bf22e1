package io.trato.server.cli;

import io.trato.contract.Money;
import io.trato.contract.whatif.Passings.Passing;
import io.trato.contract.whatif.WhatIf;
import io.trato.contract.whatif.WhatIf.Difference;
import java.io.PrintWriter;
import java.util.List;

/** What would have been, as people read it. */
final class WhatIfText {

    private static final String ROW = "  %-46s %3s %18s %16s %16s %16s %18s %18s%n";

    private static final String PASSING = "  %-12s %-46s %3s %8s %8s %8s %8s %18s %10s%n";

    private WhatIfText() {}

    static void write(PrintWriter out, WhatIf result) {
        out.printf("%d events until %s under %s%n", result.events(), result.until(), result.policyVersion());
        table(out, "By level", result.levels());
        table(out, "By month (UTC)", result.months());
        table(out, "By account", result.accounts());
        passings(out, "What comes by itself, by level", result.passings().levels());
        passings(out, "What comes by itself, by month (UTC)", result.passings().months());
        passings(out, "What comes by itself, by account", result.passings().accounts());
    }

    /** Nothing is said of what is as it was. */
    private static void passings(PrintWriter out, String title, List<Passing> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", title);
        out.printf(PASSING, "", "", "", "earlier", "later", "more", "fewer", "amount", "hours");
        rows.forEach(row -> out.printf(
                PASSING,
                row.deadline(),
                row.name(),
                row.currency(),
                row.moves().earlier(),
                row.moves().later(),
                row.moves().more(),
                row.moves().fewer(),
                new Money(row.moves().amount(), row.currency()).amount().toPlainString(),
                row.moves().hours()));
    }

    private static void table(PrintWriter out, String title, List<Difference> rows) {
        out.printf("%n%s%n", title);
        out.printf(ROW, "", "", "released", "commission", "tried", "difference", "cleared", "tried cleared");
        rows.forEach(row -> out.printf(
                ROW,
                row.name(),
                row.currency(),
                money(row.figures().released(), row),
                money(row.figures().commission(), row),
                money(row.figures().tried(), row),
                money(row.figures().difference(), row),
                money(row.figures().cleared(), row),
                money(row.figures().triedCleared(), row)));
    }

    private static String money(long minor, Difference row) {
        return new Money(minor, row.currency()).amount().toPlainString();
    }
}
