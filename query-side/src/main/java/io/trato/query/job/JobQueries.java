package io.trato.query.job;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.escrow.FindEvidence;
import io.trato.contract.job.FindJob;
import io.trato.contract.job.Job;
import io.trato.contract.job.ListJobs;
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

/** Jobs, for their two sides. Lists are ordered by when a job was opened, which never changes. */
public final class JobQueries {

    private static final List<SortKey> LATEST_FIRST = List.of(SortKey.descending("openedAt"), SortKey.descending("id"));

    private final DocumentSearch documents;

    public JobQueries(DocumentSearch documents) {
        this.documents = documents;
    }

    @QueryHandler
    public Optional<Job> find(FindJob query) {
        return documents
                .get(ReadModels.JOBS, query.jobId(), Job.class)
                .filter(job -> Viewing.deal(query.viewer(), job.clientId(), job.providerId()));
    }

    @QueryHandler
    public Optional<EvidenceFile> find(FindEvidence query) {
        return find(new FindJob(query.jobId(), query.viewer())).map(Job::escrow).stream()
                .flatMap(escrow -> escrow.disputes().stream())
                .flatMap(dispute -> dispute.evidence().stream())
                .flatMap(evidence -> evidence.attachments().stream())
                .filter(file -> file.kept() && file.uploadId().equals(query.uploadId()))
                .findFirst();
    }

    @QueryHandler
    public Page<Job> list(ListJobs query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        BoolQuery.Builder conditions = Conditions.ofDeals(query.viewer());
        if (query.status() != null) {
            conditions.filter(Conditions.is("status", query.status().name()));
        }
        if (query.waitingForOperator()) {
            conditions.filter(Conditions.is("waitsForOperator", "true"));
        }
        if (query.mismatchedPayment()) {
            conditions.filter(Conditions.is("mismatchedPayment", "true"));
        }
        Search search = new Search(
                ReadModels.JOBS,
                "jobs v3 " + query.status() + " " + query.waitingForOperator() + " " + query.mismatchedPayment(),
                new Query(conditions.build()),
                LATEST_FIRST,
                query.page(),
                Map.of(),
                atLeast);
        return documents.find(search, Job.class).page();
    }
}
