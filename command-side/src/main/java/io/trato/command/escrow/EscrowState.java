package io.trato.command.escrow;

import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.HoldingStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an escrow has become; {@code jobId} is empty before its first event.
 *
 * @param holdings the status of each milestone's money, by the milestone's number
 * @param amounts how much each holds, in whole minor units
 * @param attempt the last attempt to pay
 * @param failed whether that attempt has failed
 * @param released what was released so far, commission included
 */
public record EscrowState(
        String jobId,
        String clientId,
        String providerId,
        String currency,
        int commissionBps,
        Map<Integer, HoldingStatus> holdings,
        Map<Integer, Long> amounts,
        @Nullable FundingStarted attempt,
        boolean failed,
        long released) {

    static final EscrowState NONE = new EscrowState("", "", "", "", 0, Map.of(), Map.of(), null, false, 0);

    public EscrowState {
        holdings = Map.copyOf(holdings);
        amounts = Map.copyOf(amounts);
    }

    static EscrowState planned(
            String jobId,
            String clientId,
            String providerId,
            String currency,
            int commissionBps,
            List<Holding> holdings) {
        Map<Integer, HoldingStatus> statuses = new HashMap<>();
        Map<Integer, Long> amounts = new HashMap<>();
        for (Holding holding : holdings) {
            statuses.put(holding.milestone(), HoldingStatus.PLANNED);
            amounts.put(holding.milestone(), holding.amount());
        }
        return new EscrowState(jobId, clientId, providerId, currency, commissionBps, statuses, amounts, null, false, 0);
    }

    long total() {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }

    boolean all(HoldingStatus status) {
        return holdings.values().stream().allMatch(status::equals);
    }

    EscrowState attempted(FundingStarted started) {
        return with(everywhere(HoldingStatus.FUNDING), started, false, released);
    }

    EscrowState failedAttempt() {
        return with(everywhere(HoldingStatus.FAILED), attempt, true, released);
    }

    EscrowState held() {
        return with(everywhere(HoldingStatus.HELD), attempt, failed, released);
    }

    EscrowState releasedOne(int milestone, long amount) {
        Map<Integer, HoldingStatus> changed = new HashMap<>(holdings);
        changed.put(milestone, HoldingStatus.CLEARING);
        return with(changed, attempt, failed, Math.addExact(released, amount));
    }

    private Map<Integer, HoldingStatus> everywhere(HoldingStatus status) {
        Map<Integer, HoldingStatus> changed = new HashMap<>(holdings);
        changed.replaceAll((_, _) -> status);
        return changed;
    }

    private EscrowState with(
            Map<Integer, HoldingStatus> changed, @Nullable FundingStarted paid, boolean lost, long out) {
        return new EscrowState(jobId, clientId, providerId, currency, commissionBps, changed, amounts, paid, lost, out);
    }
}
