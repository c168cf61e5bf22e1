package io.trato.projections.whatif;

import io.trato.contract.Ids;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import io.trato.contract.offer.OfferEvent.OfferAccepted;
import io.trato.contract.reputation.ReputationEvent.LevelReached;
import io.trato.contract.reputation.ReputationEvent.PointsEarned;
import io.trato.contract.wallet.WalletEvent;
import io.trato.contract.whatif.WhatIf;
import io.trato.contract.whatif.WhatIf.Figures;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A replay under other rules, event by event in the log's order. It keeps what is still needed of each provider and each deal
 * and never the events, so that a log of any length passes through. The same log and the same rules come to the same result.
 */
public final class Replay {

    private final MarketRules tried;
    private final Standings standings;
    private final Ledger ledger = new Ledger();
    private final TriedClearing clearing;
    private final TriedDeadlines deadlines;
    private final Map<String, TriedDeal> deals = new HashMap<>();
    private long events;
    private @Nullable Instant until;

    /** Of a history that happened under one version of the rules. */
    public Replay(MarketRules real, MarketRules tried) {
        this(Rulebook.of(real), tried);
    }

    /** @param real the rules that history happened under */
    public Replay(Rulebook real, MarketRules tried) {
        this.tried = tried;
        this.standings = new Standings(tried.levels());
        this.clearing = new TriedClearing(tried.deadlines().clearing(), ledger);
        this.deadlines = new TriedDeadlines(real, tried.deadlines().deals(), standings);
    }

    /** Takes the next event; events must come in the log's order. */
    public void accept(LoggedEvent logged) {
        events++;
        until = logged.at();
        clearing.passed(logged.at());
        deadlines.accept(logged);
        switch (logged.event()) {
            case PointsEarned earned -> standings.earned(earned);
            case LevelReached reached -> standings.reached(reached);
            case OfferAccepted accepted -> agreed(accepted.offerId(), accepted.providerId());
            case EscrowPlanned planned -> agreed(planned.escrowId(), planned.providerId());
            case EscrowReleased e ->
                released(
                        new Part(e.escrowId(), e.releaseId(), e.milestone(), e.currency(), e.amount(), e.commission()),
                        logged.at());
            case HoldingSplit e ->
                released(
                        new Part(e.escrowId(), e.releaseId(), e.milestone(), e.currency(), e.release(), e.commission()),
                        logged.at());
            case ReleaseReversed e -> reversed(e, logged.at());
            case WalletEvent wallet -> clearing.moved(wallet, logged.at());
            default -> {
                // nothing that rules about money and time would have made different
            }
        }
    }

    /** What it came to so far. */
    public WhatIf result() {
        return new WhatIf(
                tried.version(),
                events,
                until,
                ledger.accounts(),
                ledger.levels(),
                ledger.months(),
                deadlines.passings(until == null ? Instant.EPOCH : until));
    }

    /** The rate is frozen when the offer is accepted; an escrow whose offer was never seen has it from its planning. */
    private void agreed(String id, String providerId) {
        deals.computeIfAbsent(
                Ids.suffix(id),
                deal -> new TriedDeal(providerId, standings.level(providerId), standings.triedRate(providerId), 0));
    }

    /** What left an escrow for a wallet. */
    private record Part(
            String escrowId, String releaseId, int milestone, String currency, long amount, long commission) {}

    private void released(Part part, Instant at) {
        TriedDeal before = deal(part.escrowId());
        long other = before.commissionOn(part.amount());
        deals.put(Ids.suffix(part.escrowId()), before.released(part.amount()));
        Account account = new Account(before.providerId(), before.level(), part.currency());
        ledger.add(account, at, new Figures(part.amount(), part.commission(), other, 0, 0));
        clearing.released(
                part.releaseId(), account, part.amount() - other, deadlines.shift(part.escrowId(), part.milestone()));
    }

    private void reversed(ReleaseReversed event, Instant at) {
        TriedDeal before = deal(event.escrowId());
        TriedDeal after = before.released(-event.amount());
        deals.put(Ids.suffix(event.escrowId()), after);
        ledger.add(
                new Account(before.providerId(), before.level(), event.currency()),
                at,
                new Figures(-event.amount(), -event.commission(), -after.commissionOn(event.amount()), 0, 0));
    }

    private TriedDeal deal(String escrowId) {
        TriedDeal deal = deals.get(Ids.suffix(escrowId));
        if (deal == null) {
            throw new IllegalStateException(escrowId + " moves money and was never planned");
        }
        return deal;
    }
}
