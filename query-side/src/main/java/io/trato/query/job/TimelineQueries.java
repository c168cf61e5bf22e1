package io.trato.query.job;

import io.trato.contract.Ids;
import io.trato.contract.Page;
import io.trato.contract.ReadModels;
import io.trato.contract.job.ReadTimeline;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.log.Log;
import io.trato.query.Demand;
import io.trato.query.search.Conditions;
import io.trato.query.search.DocumentSearch;
import io.trato.query.search.Search;
import io.trato.query.search.SortKey;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;

/** Timelines, in the log's order. */
public final class TimelineQueries {

    private static final List<SortKey> AS_IT_HAPPENED = List.of(SortKey.ascending("position"));

    private final DocumentSearch documents;
    private final Parties parties;

    public TimelineQueries(DocumentSearch documents, Log log) {
        this.documents = documents;
        this.parties = new Parties(log);
    }

    @QueryHandler
    public Page<TimelineEntry> read(ReadTimeline query, @MetaDataValue(Demand.AT_LEAST) Long atLeast) {
        if (parties.opening(query.jobId(), query.viewer()).isEmpty()) {
            return new Page<>(List.of(), false, false, 0);
        }
        Search search = new Search(
                ReadModels.TIMELINE,
                "timeline v1 " + query.jobId(),
                Conditions.is("dealId", Ids.suffix(query.jobId())),
                AS_IT_HAPPENED,
                query.page(),
                Map.of(),
                atLeast);
        return documents.find(search, TimelineEntry.class).page();
    }
}
