package io.trato.projections.run;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.ReadModels;
import io.trato.projections.Projection;
import io.trato.projections.ReadModel;
import io.trato.projections.account.AccountFold;
import io.trato.projections.elastic.ElasticsearchDocuments;
import io.trato.projections.elastic.IndexName;
import io.trato.projections.job.JobFold;
import io.trato.projections.job.TimelineFold;
import io.trato.projections.journal.BalanceFold;
import io.trato.projections.journal.JournalFold;
import io.trato.projections.listing.IndexedListing;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.offer.OfferFold;
import io.trato.projections.postgres.BalanceRows;
import io.trato.projections.postgres.JournalRows;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** All read models that there are, and where each is kept. */
public record ProjectionCatalog(List<ProjectionGroup> groups, List<IndexName> indexes) {

    public ProjectionCatalog {
        groups = List.copyOf(groups);
        indexes = List.copyOf(indexes);
    }

    /** @param prefix what all indexes of this installation begin with */
    public static ProjectionCatalog of(Rest5Client client, JdbcTemplate sql, String prefix) {
        Elastic elastic = new Elastic(client, prefix);
        List<ProjectionGroup> searched = List.of(
                elastic.group(new AccountFold(), account -> account),
                elastic.group(new ListingFold(), IndexedListing::of),
                elastic.group(new OfferFold(), offer -> offer),
                elastic.group(new JobFold(), job -> job),
                elastic.group(new TimelineFold(), entry -> entry));
        JournalFold journal = new JournalFold();
        ProjectionGroup money = ProjectionGroup.rows(
                ReadModels.JOURNAL,
                journal.version(),
                new Projection<>(journal, new JournalRows(sql)),
                new Projection<>(new BalanceFold(), new BalanceRows(sql)));
        return new ProjectionCatalog(
                Stream.concat(searched.stream(), Stream.of(money)).toList(),
                searched.stream()
                        .map(group -> new IndexName(prefix, group.name(), group.version()))
                        .toList());
    }

    private record Elastic(Rest5Client client, String prefix) {

        <D> ProjectionGroup group(ReadModel<D> model, Function<D, Object> indexed) {
            IndexName name = IndexName.of(prefix, model);
            return ProjectionGroup.documents(
                    new Projection<>(model, new ElasticsearchDocuments<>(client, name, model, indexed)));
        }
    }
}
