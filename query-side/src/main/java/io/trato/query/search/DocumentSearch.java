package io.trato.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.projections.DocumentJson;
import io.trato.projections.elastic.ElasticsearchUnavailableException;
import io.trato.projections.elastic.IndexName;
import io.trato.projections.elastic.Searchability;
import io.trato.query.paging.Cursor;
import io.trato.query.paging.SignedCursors;
import io.trato.query.paging.Stretch;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of all read models in Elasticsearch: one by its identifier, or a stretch of those that a search finds. */
public final class DocumentSearch {

    private static final int GONE = 404;

    private final ElasticsearchClient client;
    private final Searchability searchability;
    private final SignedCursors cursors;
    private final PointsInTime pointsInTime;
    private final String prefix;

    public DocumentSearch(Rest5Client rest, Searchability searchability, SignedCursors cursors, String prefix) {
        this.client =
                new ElasticsearchClient(new Rest5ClientTransport(rest, new Jackson3JsonpMapper(DocumentJson.MAPPER)));
        this.searchability = searchability;
        this.cursors = cursors;
        this.pointsInTime = new PointsInTime(client, searchability);
        this.prefix = prefix;
    }

    /** The document as last written, whether searches see it already or not. */
    public <D> Optional<D> get(String readModel, String id, Class<D> type) {
        if (id.isEmpty() || id.length() > 512) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    client.get(get -> get.index(alias(readModel)).id(id), type).source());
        } catch (IOException e) {
            throw new ElasticsearchUnavailableException("Elasticsearch does not answer", e);
        }
    }

    /** Where a page begins; null at the list's end or beginning. */
    public @Nullable Cursor begin(Search search) {
        return cursors.read(search.question(), search.page().cursor());
    }

    /** A page of a list whose order cannot change: what it is ordered by never does. */
    public <D> Found<D> find(Search search, Class<D> type) {
        searchability.upTo(search.readModel(), search.atLeast());
        return answered(() -> {
            Cursor from = begin(search);
            SearchRequest.Builder request = request(search, from).index(alias(search.readModel()));
            return found(search, client.search(request.build(), type), "", null);
        });
    }

    /**
     * A page of a list whose order may change at any time: it shows the state in which it was begun. When that state is no
     * longer kept, the list goes on from the same place in the present one.
     *
     * @param mode what its cursors shall remember of how the question was understood
     */
    public <D> Found<D> findSteadily(Search search, @Nullable Cursor from, String mode, Class<D> type) {
        searchability.upTo(search.readModel(), search.atLeast());
        return answered(() -> {
            String begun = from == null ? null : from.pointInTime();
            if (begun != null) {
                try {
                    return at(begun, search, from, mode, type);
                } catch (ElasticsearchException e) {
                    if (e.status() != GONE) {
                        throw e;
                    }
                }
            }
            return atPresent(search, from, mode, type);
        });
    }

    private <D> Found<D> atPresent(Search search, @Nullable Cursor from, String mode, Class<D> type)
            throws IOException {
        String alias = alias(search.readModel());
        String present = pointsInTime.present(search.readModel(), alias, search.atLeast());
        try {
            return at(present, search, from, mode, type);
        } catch (ElasticsearchException e) {
            if (e.status() != GONE) {
                throw e;
            }
            pointsInTime.forget(alias, present);
            return at(pointsInTime.present(search.readModel(), alias, search.atLeast()), search, from, mode, type);
        }
    }

    private <D> Found<D> at(String pointInTime, Search search, @Nullable Cursor from, String mode, Class<D> type)
            throws IOException {
        SearchRequest.Builder request =
                request(search, from).pit(pit -> pit.id(pointInTime).keepAlive(kept -> kept.time(PointsInTime.KEPT)));
        SearchResponse<D> response = client.search(request.build(), type);
        return found(search, response, mode, response.pitId() == null ? pointInTime : response.pitId());
    }

    private static SearchRequest.Builder request(Search search, @Nullable Cursor from) {
        boolean backward = search.page().backward();
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(search.query())
                .sort(search.order().stream().map(key -> key.inOrder(backward)).toList())
                .size(Stretch.limit(search.page()))
                .trackTotalHits(track -> track.enabled(true))
                .aggregations(search.aggregations());
        if (from != null) {
            request.searchAfter(from.values().stream().map(FieldValue::of).toList());
        }
        return request;
    }

    private <D> Found<D> found(Search search, SearchResponse<D> response, String mode, @Nullable String pointInTime) {
        TotalHits total = response.hits().total();
        Stretch<Hit<D>> stretch =
                new Stretch<>(response.hits().hits(), search.page(), total == null ? 0 : total.value());
        return new Found<>(
                stretch.page(
                        hit -> Objects.requireNonNull(hit.source(), "every document has a source"),
                        hit -> cursors.write(search.question(), new Cursor(values(hit), mode, pointInTime))),
                response.aggregations());
    }

    private static List<Object> values(Hit<?> hit) {
        return hit.sort().stream().map(FieldValue::_get).toList();
    }

    private String alias(String readModel) {
        return new IndexName(prefix, readModel, 0).alias();
    }

    private static <T> T answered(Call<T> call) {
        try {
            return call.call();
        } catch (IOException e) {
            throw new ElasticsearchUnavailableException("Elasticsearch does not answer", e);
        }
    }

    private interface Call<T> {
        T call() throws IOException;
    }
}
