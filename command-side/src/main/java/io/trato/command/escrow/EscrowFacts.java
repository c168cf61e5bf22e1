package io.trato.command.escrow;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.market.DealDeadlines;
import io.trato.contract.upload.ReceivedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the money's decision needs to know of the world.
 *
 * @param gateways the payment gateways that are configured
 * @param clearing how long a release clears, and can be disputed
 * @param policyVersion the version of the rules that set the deadlines
 * @param stays what calendars say of money for a stay
 * @param uploads what was uploaded, and by whom
 */
public record EscrowFacts(
        Set<String> gateways,
        DealDeadlines deadlines,
        Duration clearing,
        String policyVersion,
        PayableStays stays,
        OwnUploads uploads) {

    public EscrowFacts {
        gateways = Set.copyOf(gateways);
    }

    /** Where no job is a stay, and nobody has uploaded anything. */
    public EscrowFacts(Set<String> gateways, DealDeadlines deadlines, Duration clearing, String policyVersion) {
        this(gateways, deadlines, clearing, policyVersion, (_, _) -> null, (_, _) -> Optional.empty());
    }

    /** Files that were sent ahead. */
    @FunctionalInterface
    public interface OwnUploads {

        /** What was received from this account and is nobody's evidence yet. */
        Optional<ReceivedFile> received(String uploadId, String accountId);
    }

    /** Calendars as money sees them: at present, while only the calendar itself knows what will be when the money comes. */
    @FunctionalInterface
    public interface PayableStays {

        /** Why money for a job could not confirm its stay, null when it could and for a job that is none. */
        @Nullable Refusal objection(String jobId, Instant at);
    }
}
