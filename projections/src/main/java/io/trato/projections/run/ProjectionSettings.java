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
 */
@ConfigurationProperties("trato.projections")
public record ProjectionSettings(
        @DefaultValue("1") int segments,
        @DefaultValue("500") int batch) {

    public ProjectionSettings {
        if (segments < 1 || batch < 1) {
            throw new IllegalArgumentException("trato.projections: segments and batch from 1");
        }
    }
}
