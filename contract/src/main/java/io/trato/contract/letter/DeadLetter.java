package io.trato.contract.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processor could not handle. It tells where the event is rather than what it says, so it holds nobody's
 * personal data. Letters are kept when they are closed.
 *
 * @param number larger than that of any letter before it
 * @param processor the projection, with its version, or the group of policies
 * @param key what waits: a projection's document, or the stream of the event that a policy answers
 * @param position the event's place in the log
 * @param event the name of its type
 * @param error the class of the last failure
 * @param message what is known of the failure and gives nothing away; may be empty
 * @param attempts how often it was tried; the short retries of one attempt are not counted
 * @param nextAttemptAt UTC; null once it is closed
 * @param waitingBehind how many later events of the same key wait for it
 * @param closedAt UTC; null while it waits
 * @param closedBy the operator who discarded it, null otherwise
 * @param reason why it was discarded, null otherwise
 */
public record DeadLetter(
        String id,
        long number,
        String processor,
        String key,
        long position,
        String eventId,
        String event,
        LetterState state,
        String error,
        String message,
        int attempts,
        Instant firstFailedAt,
        Instant lastFailedAt,
        @Nullable Instant nextAttemptAt,
        long waitingBehind,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason) {

    /** The type in a letter's identifier. */
    public static final String TYPE = "letter";
}
