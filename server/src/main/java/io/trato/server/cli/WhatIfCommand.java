package io.trato.server.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.trato.contract.EventCatalog;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import io.trato.contract.whatif.WhatIf;
import io.trato.eventstore.LogNode;
import io.trato.eventstore.LogSettings;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventTypes;
import io.trato.projections.whatif.Replay;
import io.trato.server.demo.DemoNotes;
import io.trato.server.engine.PostgresAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "whatif",
        sortOptions = false,
        description = {
            "Replays history under other rules and tells what would have been different, by account, level and month.",
            "It reads the log of a running installation and changes nothing: see docs/what-if.md."
        })
final class WhatIfCommand implements Runnable {

    private static final int BATCH = 5_000;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "JSON with whatever differs from the rules in force.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path policy;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of a running demo, whose log is read unless --postgres-url names another (./data).")
    private Path data = Path.of("data");

    @Mixin
    private EngineOptions engines = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public void run() {
        MarketRules tried = PolicyFile.read(policy, Rulebook.KNOWN.at(Instant.now()));
        PrintWriter out = spec.commandLine().getOut();
        try (HikariDataSource pool = pool();
                LogNode node = node(pool)) {
            WhatIfText.write(out, replayed(node.log(), tried));
        }
        out.flush();
    }

    private static WhatIf replayed(Log log, MarketRules tried) {
        Replay replay = new Replay(Rulebook.KNOWN, tried);
        List<LoggedEvent> some = log.read(0, BATCH);
        while (!some.isEmpty()) {
            some.forEach(replay::accept);
            some = log.read(some.getLast().position(), BATCH);
        }
        return replay.result();
    }

    private static LogNode node(HikariDataSource pool) {
        EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
        return new LogNode(pool, json, LogSettings.DEFAULT, false).start();
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        PostgresAddress named = engines.postgres();
        if (named != null) {
            config.setJdbcUrl(named.url());
            config.setUsername(named.app().user());
            config.setPassword(named.app().password());
        } else {
            Properties log = DemoNotes.in(data)
                    .log()
                    .orElseThrow(() ->
                            new CannotStart("There is no running demo in " + data + ": name a log by --postgres-url."));
            config.setJdbcUrl(log.getProperty("url"));
            config.setUsername(log.getProperty("user"));
            config.setPassword(log.getProperty("password"));
        }
        config.setMaximumPoolSize(2);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }
}
