package io.trato.projections.run;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.ReadModels;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import io.trato.projections.account.AccountFold;
import io.trato.projections.calendar.CalendarFold;
import io.trato.projections.calendar.StayFold;
import io.trato.projections.elastic.ElasticsearchDocuments;
import io.trato.projections.elastic.IndexCopies;
import io.trato.projections.elastic.IndexName;
import io.trato.projections.elastic.Indexes;
import io.trato.projections.job.JobFold;
import io.trato.projections.job.TimelineFold;
import io.trato.projections.journal.BalanceFold;
import io.trato.projections.journal.JournalFold;
import io.trato.projections.listing.IndexedListing;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.offer.OfferFold;
import io.trato.projections.postgres.BalanceRows;
import io.trato.projections.postgres.JournalCopies;
import io.trato.projections.postgres.JournalRows;
import io.trato.projections.reputation.ProviderFold;
import io.trato.projections.review.ReviewFold;
import io.trato.projections.wallet.PayoutFold;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.jdbc.core.JdbcTemplate;

/** All read models that there are, and where each is kept. */
public record ProjectionCatalog(List<Blueprint> blueprints) {

    public ProjectionCatalog {
        blueprints = List.copyOf(blueprints);
    }

    /** @param prefix what all indexes of this installation begin with */
    public static ProjectionCatalog of(
            Rest5Client client, ElasticsearchOperations operations, JdbcTemplate sql, String prefix) {
        return new ProjectionCatalog(List.of(
                searched(client, operations, prefix, new AccountFold(), account -> account),
                searched(client, operations, prefix, new ListingFold(), IndexedListing::of),
                searched(client, operations, prefix, new OfferFold(), offer -> offer),
                searched(client, operations, prefix, new JobFold(), job -> job),
                searched(client, operations, prefix, new TimelineFold(), entry -> entry),
                searched(client, operations, prefix, new ReviewFold(), review -> review),
                searched(client, operations, prefix, new ProviderFold(), provider -> provider),
                searched(client, operations, prefix, new PayoutFold(), payout -> payout),
                searched(client, operations, prefix, new CalendarFold(), calendar -> calendar),
                searched(client, operations, prefix, new StayFold(), stay -> stay),
                money(sql)));
    }

    /** A read model in Elasticsearch. */
    public static <D> Blueprint searched(
            Rest5Client client,
            ElasticsearchOperations operations,
            String prefix,
            ReadModel<D> model,
            Function<D, Object> indexed) {
        return new Blueprint(
                model.name(),
                Fingerprint.of(model.version(), Indexes.settings(), Indexes.mapping(model.name())),
                generation -> ProjectionGroup.documents(
                        generation,
                        new Projection<>(
                                model,
                                new ElasticsearchDocuments<>(
                                        client, new IndexName(prefix, model.name(), generation), model, indexed))),
                new IndexCopies(client, operations, prefix, model.name()));
    }

    public Optional<Blueprint> find(String readModel) {
        return blueprints.stream()
                .filter(blueprint -> blueprint.name().equals(readModel))
                .findFirst();
    }

    private static Blueprint money(JdbcTemplate sql) {
        JournalFold journal = new JournalFold();
        BalanceFold balances = new BalanceFold();
        return new Blueprint(
                ReadModels.JOURNAL,
                Fingerprint.of(journal.version(), balances.version()),
                generation -> ProjectionGroup.rows(
                        ReadModels.JOURNAL,
                        generation,
                        new Projection<>(journal, new JournalRows(sql, generation)),
                        new Projection<>(balances, new BalanceRows(sql, generation))),
                new JournalCopies(sql));
    }
}
