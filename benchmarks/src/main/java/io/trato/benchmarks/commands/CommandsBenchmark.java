package io.trato.benchmarks.commands;

import io.trato.benchmarks.engine.Database;
import io.trato.benchmarks.engine.Engine;
import io.trato.benchmarks.engine.EqualRow;
import io.trato.benchmarks.engine.MessageDb;
import io.trato.benchmarks.engine.Pgbench;
import io.trato.benchmarks.frame.Benchmark;
import io.trato.benchmarks.frame.Contest;
import io.trato.benchmarks.frame.Home;
import io.trato.benchmarks.frame.Options;
import io.trato.benchmarks.frame.Report;
import io.trato.benchmarks.frame.Row;
import io.trato.benchmarks.frame.Row.Target;
import io.trato.benchmarks.pekko.PekkoPath;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One-event commands through Axon's bus, beside PostgreSQL's own insert and beside other event stores. */
public final class CommandsBenchmark implements Benchmark {

    private static final String TRATO = "trato";
    private static final String PGBENCH = "pgbench";
    private static final String AXON = "axon";
    private static final String MESSAGE_DB = "message-db";
    private static final String PEKKO = "pekko";
    private static final String PEERS = PGBENCH + "," + AXON + "," + MESSAGE_DB + "," + PEKKO;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String about() {
        return "One-event commands through Axon's bus with the sealer running, against pgbench's insert of an equal row,"
                + " stock Axon on its JDBC engine, message-db and pekko-persistence-jdbc. --callers 1,16,64 --against "
                + PEERS
                + " --seconds 8 --rounds 3 --warm-up 60 --pool 10";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        for (int callers : options.numbers("callers", "1,16,64")) {
            try (Engine engine = Engine.start(Home.FOLDER, report)) {
                measure(engine, callers, options, report);
            }
        }
    }

    private static void measure(Engine engine, int callers, Options options, Report report) throws Exception {
        Duration span = options.seconds("seconds", 8);
        List<String> against = options.words("against", PEERS);
        Database own = engine.migrated("trato_commands");
        try (TratoPath trato = new TratoPath(engine, own, options.number("pool", 10));
                StockAxonPath axon = new StockAxonPath(engine, engine.database("axon_commands"), callers);
                PekkoPath pekko = against.contains(PEKKO)
                        ? new PekkoPath(engine, engine.database("pekko_commands"), callers, span)
                        : null) {
            CommandRun ours = new CommandRun(engine, trato, callers, span);
            CommandRun stock = new CommandRun(engine, axon, callers, span);
            ours.warmUp(options.seconds("warm-up", 60));
            Contest contest = new Contest();
            if (against.contains(PGBENCH)) {
                Database plain = engine.migrated("pgbench_commands");
                String insert = EqualRow.insertLike(engine, own);
                Pgbench pgbench = Pgbench.on(engine, plain, plain.app());
                contest.with(PGBENCH, settled(engine, () -> pgbench.rate(insert, callers, span)));
            }
            contest.with(TRATO, ours);
            if (against.contains(AXON)) {
                stock.warmUp(options.seconds("warm-up", 60));
                contest.with(AXON, stock);
            }
            if (against.contains(MESSAGE_DB)) {
                Database messages = engine.database("message_db");
                MessageDb.install(engine, messages, Home.FOLDER);
                String write = EqualRow.messageLike(engine, own);
                Pgbench pgbench = Pgbench.on(engine, messages, engine.superuser());
                contest.with(MESSAGE_DB, settled(engine, () -> pgbench.rate(write, callers, span)));
            }
            if (pekko != null) {
                pekko.warmUp(options.seconds("warm-up", 60));
                contest.with(PEKKO, settled(engine, pekko));
            }
            contest.run(options.number("rounds", 3));
            for (String peer : against) {
                report.row(new Row(
                        "commands, " + callers + (callers == 1 ? " caller" : " callers"),
                        contest.figures(TRATO).median(),
                        called(peer),
                        contest.figures(peer).median(),
                        "per s",
                        contest.ratio(TRATO, peer),
                        target(peer, callers)));
            }
            report.remark(
                    "%d callers: p50 %.2f ms, p99 %.2f ms from command to answer; %.1f events a commit",
                    callers, ours.latency(0.5), ours.latency(0.99), trato.eventsPerCommit());
        }
    }

    private static Contest.Contender settled(Engine engine, Contest.Contender contender) {
        return () -> {
            engine.settle();
            return contender.run();
        };
    }

    private static String called(String peer) {
        return switch (peer) {
            case PGBENCH -> "pgbench, one insert of an equal row";
            case AXON -> "stock Axon, JDBC engine, virtual threads";
            case MESSAGE_DB -> "message-db 1.3.1, write_message by pgbench";
            case PEKKO -> "pekko-persistence-jdbc 1.1.1, event-sourced behaviours";
            default -> throw new IllegalArgumentException("nobody knows " + peer);
        };
    }

    private static @Nullable Target target(String peer, int callers) {
        return switch (peer) {
            case PGBENCH -> callers == 16 ? Target.atLeast(0.9) : callers == 64 ? Target.atLeast(1.3) : null;
            case AXON -> callers == 1 ? null : Target.atLeast(1.8);
            case MESSAGE_DB -> callers == 1 ? null : Target.atLeast(4);
            case PEKKO -> callers == 1 ? null : Target.atLeast(1);
            default -> null;
        };
    }
}
