package io.trato.projections.reputation;

import io.trato.contract.Money;
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.reputation.Level;
import io.trato.contract.reputation.PointsCause;
import io.trato.contract.reputation.ProviderStatistics;
import io.trato.contract.reputation.ReputationEvent;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import io.trato.contract.review.Rating;
import io.trato.contract.review.ReviewEvent.ReviewPosted;
import io.trato.contract.wallet.WalletEvent.WalletDebited;
import io.trato.projections.ReadModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has come to, from whatever concerns them: releases, reversals, reviews, points and levels. A completed job
 * is counted when its points are earned, which happens once for each.
 */
public final class ProviderFold implements ReadModel<ProviderStatistics> {

    @Override
    public String name() {
        return ReadModels.PROVIDERS;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProviderStatistics> documentType() {
        return ProviderStatistics.class;
    }

    @Override
    public List<String> documents(LoggedEvent event) {
        return switch (event.event()) {
            case ReputationEvent reputation -> List.of(reputation.providerId());
            case ReviewPosted review -> List.of(review.providerId());
            case EscrowReleased released -> List.of(released.providerId());
            case HoldingSplit split -> List.of(split.providerId());
            case WalletDebited debited -> List.of(debited.providerId());
            default -> List.of();
        };
    }

    /** Any of them may be the first, or none. */
    @Override
    public boolean begins(LoggedEvent event) {
        return false;
    }

    @Override
    public long position(ProviderStatistics document) {
        return document.position();
    }

    @Override
    public ProviderStatistics fold(String id, @Nullable ProviderStatistics document, LoggedEvent logged) {
        ProviderStatistics before = document == null ? ProviderStatistics.none(id) : document;
        return switch (logged.event()) {
            case PointsEarned e ->
                next(
                        before,
                        logged,
                        before.completed() + (e.cause() == PointsCause.COMPLETED_JOB ? 1 : 0),
                        before.incomes(),
                        before.rating(),
                        e.total(),
                        before.level());
            case LevelReached e ->
                next(before, logged, before.completed(), before.incomes(), before.rating(), before.points(), e.level());
            case ReviewPosted e ->
                next(
                        before,
                        logged,
                        before.completed(),
                        before.incomes(),
                        before.rating().and(e.stars()),
                        before.points(),
                        before.level());
            case EscrowReleased e -> earned(before, logged, new Money(e.net(), e.currency()));
            case HoldingSplit e -> earned(before, logged, new Money(e.net(), e.currency()));
            case WalletDebited e -> earned(before, logged, givenBack(e));
            default -> throw new IllegalArgumentException("event " + logged.eventId() + " was not asked for");
        };
    }

    private static Money givenBack(WalletDebited e) {
        return new Money(-Math.addExact(Math.addExact(e.fromPending(), e.fromAvailable()), e.owed()), e.currency());
    }

    private static ProviderStatistics earned(ProviderStatistics before, LoggedEvent logged, Money amount) {
        return next(
                before,
                logged,
                before.completed(),
                Incomes.with(before.incomes(), amount),
                before.rating(),
                before.points(),
                before.level());
    }

    private static ProviderStatistics next(
            ProviderStatistics before,
            LoggedEvent logged,
            long completed,
            List<Money> incomes,
            Rating rating,
            long points,
            Level level) {
        return new ProviderStatistics(
                before.providerId(), logged.position(), completed, incomes, rating, points, level, null);
    }
}
