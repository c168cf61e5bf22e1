package io.trato.query.wallet;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.Actor;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.wallet.FindPayout;
import io.trato.contract.wallet.FindStartedPayout;
import io.trato.contract.wallet.ListPayouts;
import io.trato.contract.wallet.Payout;
import io.trato.contract.wallet.WalletEvent.PayoutStarted;
import io.trato.query.Demand;
import io.trato.query.Viewing;
import io.trato.query.search.Conditions;
import io.trato.query.search.DocumentSearch;
import io.trato.query.search.Search;
import io.trato.query.search.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;

/** Payouts, for their provider, operators and auditors. Lists are ordered by when a payout was started. */
public final class PayoutQueries {

    private static final List<SortKey> LATEST_FIRST =
            List.of(SortKey.descending("startedAt"), SortKey.descending("id"));

    private final DocumentSearch documents;
    private final Log log;

    public PayoutQueries(DocumentSearch documents, Log log) {
        this.documents = documents;
        this.log = log;
    }

    @QueryHandler
    public Optional<Payout> find(FindPayout query) {
        return documents
                .get(ReadModels.PAYOUTS, query.payoutId(), Payout.class)
                .filter(payout -> visible(payout.providerId(), query.viewer()));
    }

    /** A repeated request names a new payout and is answered with the first one: only the log knows which that was. */
    @QueryHandler
    public Optional<Payout> started(FindStartedPayout query) {
        return log.stream(query.walletId(), query.version()).stream()
                .findFirst()
                .map(LoggedEvent::event)
                .filter(PayoutStarted.class::isInstance)
                .map(PayoutStarted.class::cast)
                .flatMap(started -> find(new FindPayout(started.payoutId(), query.viewer())));
    }

    @QueryHandler
    public Page<Payout> list(ListPayouts query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        BoolQuery.Builder conditions = new BoolQuery.Builder();
        if (!Viewing.everything(query.viewer())) {
            conditions.filter(Conditions.is("providerId", query.viewer().id()));
        }
        if (query.status() != null) {
            conditions.filter(Conditions.is("status", query.status().name()));
        }
        Search search = new Search(
                ReadModels.PAYOUTS,
                "payouts v1 " + query.status(),
                new Query(conditions.build()),
                LATEST_FIRST,
                query.page(),
                Map.of(),
                atLeast);
        return documents.find(search, Payout.class).page();
    }

    private static boolean visible(String providerId, Actor viewer) {
        return viewer.isAccount(providerId) || Viewing.everything(viewer);
    }
}
