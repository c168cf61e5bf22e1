package io.trato.server.health;

import io.trato.contract.letter.DeadLetters;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells which processors have dead letters. It is up all the same: everything else goes on, and an operator decides. */
final class LettersHealth extends AbstractHealthIndicator {

    private final DeadLetters letters;

    LettersHealth(DeadLetters letters) {
        super("It cannot be told whether there are dead letters");
        this.letters = letters;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, Long> waiting = new TreeMap<>(letters.waiting());
        waiting.values().removeIf(count -> count == 0);
        health.up().withDetail("waiting", waiting);
    }
}
