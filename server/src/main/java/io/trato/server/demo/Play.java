package io.trato.server.demo;

import io.trato.server.client.GraphQlClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small marketplace: people arrive, offer their work and their houses, negotiate, pay, deliver and are paid; stays are imported. */
public final class Play {

    private final List<Step> steps = new ArrayList<>();

    /** @param since the day that dates in the play count from; the same for every repetition */
    public Play(GraphQlClient server, String password, LocalDate since) {
        Stage stage = new Stage(server, password);
        Shop shop = new Shop(stage);
        steps.addAll(new Arrivals(stage).steps());
        steps.addAll(shop.steps());
        steps.addAll(new Deals(stage, shop, since).steps());
        steps.add(new Stays(stage).step());
    }

    /** Is told after each step how many are done, of how many, and what came last. */
    @FunctionalInterface
    public interface Watcher {
        void at(long done, long total, String note);
    }

    /** @throws RuntimeException when a step fails; what was played until then stays, and the next play goes on from there */
    public void perform(Watcher watcher) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).action().run();
            watcher.at(i + 1, steps.size(), steps.get(i).note());
        }
    }
}
