package io.trato.command.policy;

import io.trato.command.payment.PaymentPolicy;
import io.trato.command.payment.RefundPolicy;
import io.trato.command.wallet.PayoutPolicy;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** The groups of policies that there are, each with a place of its own in the log. */
public final class PolicyGroups {

    public static final Set<String> ALL = Set.of(
            DealPolicies.GROUP,
            DealTimers.GROUP,
            PaymentPolicy.GROUP,
            RefundPolicy.GROUP,
            PayoutPolicy.GROUP,
            WalletPolicies.GROUP,
            WalletTimers.GROUP,
            ReputationPolicies.GROUP,
            StayPolicies.GROUP);

    /** Into how many shares the events of a group are divided when it first starts. */
    static final int SEGMENTS = 4;

    private PolicyGroups() {}

    /**
     * Has policies that never ran begin behind a position: everything up to there was answered when it was written.
     *
     * @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException when one ran already
     */
    public static void beginBehind(long position, TokenStore tokens) {
        ALL.forEach(
                group -> tokens.initializeTokenSegments(group, SEGMENTS, new GlobalSequenceTrackingToken(position)));
    }
}
