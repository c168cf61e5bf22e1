package io.trato.api.action;

import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Sentences;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.job.TimelineEntry.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first condition that is not met, as a caller is told of it before anything is tried. */
public record Obstacle(String message, RefusalCode code, List<Fact> facts) {

    /** In the caller's language, the facts by name; null when there is no obstacle. */
    public static @Nullable Obstacle said(@Nullable Refusal refusal, Caller caller) {
        return refusal == null
                ? null
                : new Obstacle(
                        Sentences.of(refusal, caller.language()),
                        refusal.code(),
                        refusal.facts().entrySet().stream()
                                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                                .sorted((one, other) -> one.name().compareTo(other.name()))
                                .toList());
    }
}
