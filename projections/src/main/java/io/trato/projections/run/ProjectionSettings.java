package io.trato.projections.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How read models are kept up; {@code trato.projections.*}.
 *
 * @param segments into how many shares the documents of a read model in Elasticsearch are divided when it is first started;
 *     each share is one thread's, on any node. What is in PostgreSQL has one share, since its transactions would only wait
 *     for each other.
 * @param batch how many events are folded and written together at most
 * @param rebuildBatch the same while a copy is built beside the live one, where nobody waits for the single event; small ones
 *     keep Elasticsearch waiting in between
 * @param rebuildRows the same where the documents are rows: they are committed together, two such batches are written at a
 *     time, and what others append meanwhile is sealed when both are committed
 * @param rebuild what is done at start-up about a live copy that an older fold or mapping has made
 */
@ConfigurationProperties("trato.projections")
public record ProjectionSettings(
        @DefaultValue("1") int segments,
        @DefaultValue("500") int batch,
        @DefaultValue("3000") int rebuildBatch,
        @DefaultValue("1000") int rebuildRows,
        @DefaultValue("offer") Rebuild rebuild) {

    /** Whether operators are told, or a rebuild is started at once. */
    public enum Rebuild {
        OFFER,
        AUTO
    }

    public ProjectionSettings {
        if (segments < 1 || batch < 1 || rebuildBatch < 1 || rebuildRows < 1) {
            throw new IllegalArgumentException("trato.projections: segments and batches from 1");
        }
    }
}
