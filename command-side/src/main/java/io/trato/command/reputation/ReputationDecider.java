package io.trato.command.reputation;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decider;
import io.trato.command.Decision;
import io.trato.contract.market.Levels;
import io.trato.contract.market.MarketRules;
import io.trato.contract.reputation.ReputationCommand;
import io.trato.contract.reputation.ReputationCommand.EarnPoints;
import io.trato.contract.reputation.ReputationEvent;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A provider's reputation. Good work earns points, a lost dispute takes some, though never more than there are; each cause
 * counts once, which the log sees to by a claim. The points say which level the provider has, and a provider who rises or
 * falls is told so. The rules in force decide how much a cause is worth; what was earned under older ones stays.
 */
public final class ReputationDecider
        implements Decider<ReputationCommand, ReputationEvent, ReputationState, MarketRules> {

    @Override
    public ReputationState initial() {
        return ReputationState.NONE;
    }

    @Override
    public Decision<ReputationEvent> decide(
            ReputationState reputation, ReputationCommand command, Context<MarketRules> context) {
        return switch (command) {
            case EarnPoints earn ->
                under(List.of(context.onlyTheSystem()), () -> earned(reputation, earn, context.facts()));
        };
    }

    @Override
    public ReputationState evolve(ReputationState reputation, ReputationEvent event, Instant at) {
        return switch (event) {
            case PointsEarned earned -> new ReputationState(earned.total(), reputation.level());
            case LevelReached reached -> new ReputationState(reputation.points(), reached.level());
        };
    }

    private static List<ReputationEvent> earned(ReputationState reputation, EarnPoints earn, MarketRules rules) {
        long change = Math.max(rules.levels().change(earn.cause()), -reputation.points());
        long total = Math.addExact(reputation.points(), change);
        List<ReputationEvent> events = new ArrayList<>();
        events.add(new PointsEarned(
                earn.reputationId(),
                earn.providerId(),
                earn.cause(),
                earn.causeId(),
                earn.jobId(),
                change,
                total,
                rules.version()));
        Levels.Step step = rules.levels().at(total);
        if (step.level() != reputation.level()) {
            events.add(new LevelReached(
                    earn.reputationId(),
                    earn.providerId(),
                    step.level(),
                    total,
                    step.commissionBps(),
                    rules.version()));
        }
        return events;
    }
}
