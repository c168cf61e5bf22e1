package io.trato.server.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses in the words of the application's settings. */
public final class ExternalSettings {

    private ExternalSettings() {}

    public static Map<String, Object> of(
            @Nullable PostgresAddress postgres, @Nullable ElasticsearchAddress elasticsearch) {
        Map<String, Object> settings = new HashMap<>();
        if (postgres != null) {
            settings.put("spring.datasource.url", postgres.url());
            settings.put("spring.datasource.username", postgres.app().user());
            settings.put("spring.datasource.password", postgres.app().password());
            settings.put("spring.flyway.url", postgres.url());
            settings.put("spring.flyway.user", postgres.owner().user());
            settings.put("spring.flyway.password", postgres.owner().password());
        }
        if (elasticsearch != null) {
            settings.put("spring.elasticsearch.uris", elasticsearch.uris());
            if (elasticsearch.credentials() != null) {
                settings.put(
                        "spring.elasticsearch.username",
                        elasticsearch.credentials().user());
                settings.put(
                        "spring.elasticsearch.password",
                        elasticsearch.credentials().password());
            }
        }
        return settings;
    }
}
