package io.trato.query.reputation;

import io.trato.contract.Money;
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.Commission;
import io.trato.contract.market.Levels;
import io.trato.contract.market.MarketRules;
import io.trato.contract.reputation.CommissionQuote;
import io.trato.contract.reputation.FindStatistics;
import io.trato.contract.reputation.ProviderStatistics;
import io.trato.contract.reputation.QuoteCommission;
import io.trato.query.Viewing;
import io.trato.query.search.DocumentSearch;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;

/** What providers have come to, and what a deal would cost them. */
public final class ReputationQueries {

    private final DocumentSearch documents;
    private final Supplier<MarketRules> inForce;

    public ReputationQueries(DocumentSearch documents, Supplier<MarketRules> inForce) {
        this.documents = documents;
        this.inForce = inForce;
    }

    @QueryHandler
    public ProviderStatistics find(FindStatistics query) {
        ProviderStatistics all = statistics(query.providerId());
        boolean mine = query.viewer().isAccount(query.providerId()) || Viewing.everything(query.viewer());
        return shown(all, mine ? all.incomes() : List.of());
    }

    /** By the points, as acceptance would: a level reached under older rules may cost something else by now. */
    @QueryHandler
    public CommissionQuote quote(QuoteCommission query) {
        MarketRules rules = inForce.get();
        long points = statistics(query.providerId()).points();
        Levels.Step step = rules.levels().at(points);
        Money commission = new Money(
                Commission.on(query.amount().minor(), step.commissionBps()),
                query.amount().currency());
        return new CommissionQuote(
                query.amount(),
                step.level(),
                step.commissionBps(),
                commission,
                query.amount().minus(commission),
                rules.levels().toNext(points),
                rules.version());
    }

    private ProviderStatistics statistics(String providerId) {
        return documents
                .get(ReadModels.PROVIDERS, providerId, ProviderStatistics.class)
                .orElseGet(() -> ProviderStatistics.none(providerId));
    }

    private ProviderStatistics shown(ProviderStatistics all, List<Money> incomes) {
        OptionalLong missing = inForce.get().levels().toNext(all.points());
        return new ProviderStatistics(
                all.providerId(),
                all.position(),
                all.completed(),
                incomes,
                all.rating(),
                all.points(),
                all.level(),
                missing.isPresent() ? missing.getAsLong() : null);
    }
}
