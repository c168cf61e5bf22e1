package io.trato.projections.whatif;

import io.trato.contract.market.Levels;
import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import java.util.HashMap;
import java.util.Map;

/** Where providers really stand, and where they would. */
final class Standings {

    private final Levels tried;
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, Long> triedPoints = new HashMap<>();

    Standings(Levels tried) {
        this.tried = tried;
    }

    void earned(PointsEarned event) {
        triedPoints.merge(
                event.providerId(), tried.change(event.cause()), (before, change) -> Math.max(0, before + change));
        triedPoints.computeIfPresent(event.providerId(), (provider, points) -> Math.max(0, points));
    }

    void reached(LevelReached event) {
        levels.put(event.providerId(), event.level());
    }

    Level level(String providerId) {
        return levels.getOrDefault(providerId, Level.NEW);
    }

    int triedRate(String providerId) {
        return tried.at(triedPoints.getOrDefault(providerId, 0L)).commissionBps();
    }
}
