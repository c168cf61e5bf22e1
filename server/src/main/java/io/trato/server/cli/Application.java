package io.trato.server.cli;

import io.trato.embedded.EngineFailure;
import io.trato.server.TratoApplication;
import io.trato.server.engine.Engines;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in this process. Whatever ends the process, the application stops first and its engines after it. */
final class Application {

    private volatile @Nullable ConfigurableApplicationContext context;
    private volatile @Nullable Engines engines;

    Application() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stop));
    }

    void standsOn(Engines lent) {
        engines = lent;
    }

    ConfigurableApplicationContext start(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(TratoApplication.class);
        application.setRegisterShutdownHook(false); // it would run beside ours, and engines would go too early
        Engines lent = engines;
        if (lent != null) {
            application.addInitializers(
                    starting -> starting.getBeanFactory().registerSingleton("engines", new EnginesFirst(lent)));
        }
        try {
            ConfigurableApplicationContext started = application.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            context = started;
            return started;
        } catch (RuntimeException e) {
            EngineFailure reason = EngineFailureReporter.reason(e);
            if (reason != null) {
                throw reason;
            }
            LoggerFactory.getLogger(Application.class).debug("not started", e);
            throw new CannotStart("Trato did not start, for the reason above.");
        }
    }

    /** Serves until the process is ended. */
    void serve() {
        Engines lent = engines;
        if (lent == null) {
            new java.util.concurrent.CompletableFuture<Void>().join();
        } else {
            throw new CannotStart(lent.ended().join() + " has ended by itself; its output is in "
                    + lent.data().folder("logs") + ".");
        }
    }

    /** The application and then its engines, unless that was done already. */
    synchronized void stop() {
        ConfigurableApplicationContext running = context;
        Engines lent = engines;
        context = null;
        engines = null;
        try {
            if (running != null) {
                running.close();
            }
        } finally {
            if (lent != null) {
                lent.close();
            }
        }
    }
}
