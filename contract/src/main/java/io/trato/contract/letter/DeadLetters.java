package io.trato.contract.letter;

import io.trato.contract.Actor;
import io.trato.contract.Outcome.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * What operators do with dead letters. Each method answers why it was refused, or nothing when it was done: NOT_FOUND for
 * everybody who may not see letters, FORBIDDEN for auditors, WRONG_STATE when the letter is closed.
 */
public interface DeadLetters {

    int LONGEST_REASON = 500;

    /** Has the letter tried again now rather than when its time comes; by whichever node may, within a second or so. */
    Optional<Refusal> retry(String id, Actor by);

    /**
     * Never handles this event, and goes on with what waits behind it. Who, when and why is kept. Refused with BUSY while
     * the letter is just being tried.
     *
     * @param reason not empty, at most {@link #LONGEST_REASON} characters
     */
    Optional<Refusal> discard(String id, String reason, Actor by);

    /** How many letters wait, by processor; every processor that can have letters here is named. */
    Map<String, Long> waiting();
}
