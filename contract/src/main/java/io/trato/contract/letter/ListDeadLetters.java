package io.trato.contract.letter;

import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.PageRequest;
import io.trato.contract.Query;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters, the oldest first, for operators and auditors; empty to everybody else. They are no part of a read model:
 * there is no position to wait for.
 *
 * @param processor only this one's, or null for all
 * @param state only such, or null for all
 */
public record ListDeadLetters(
        @Nullable String processor, @Nullable LetterState state, PageRequest page, Actor viewer)
        implements Query<Page<DeadLetter>> {

    @Override
    public String readModel() {
        return "";
    }
}
