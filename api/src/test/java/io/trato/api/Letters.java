package io.trato.api;

import io.trato.contract.Actor;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.letter.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The dead letters' port: whatever is known by the name "letter-1" may be decided, and what was decided is told. */
final class Letters implements DeadLetters {

    final List<String> decided = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Refusal> retry(String id, Actor by) {
        return decided("retry", id);
    }

    @Override
    public Optional<Refusal> discard(String id, String reason, Actor by) {
        return decided("discard for " + reason, id);
    }

    @Override
    public Map<String, Long> waiting() {
        return Map.of();
    }

    private Optional<Refusal> decided(String what, String id) {
        if (!id.equals("letter-1")) {
            return Optional.of(Refusal.of(RefusalCode.NOT_FOUND));
        }
        decided.add(what);
        return Optional.empty();
    }
}
