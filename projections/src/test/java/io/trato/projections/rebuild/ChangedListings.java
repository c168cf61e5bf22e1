package io.trato.projections.rebuild;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.listing.Listing;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.ReadModel;
import io.trato.projections.listing.IndexedListing;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.run.Blueprint;
import io.trato.projections.run.ProjectionCatalog;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;

/** Listings as the next version of the program folds them: in the order of nobody's languages but Esperanto. */
final class ChangedListings implements ReadModel<Listing> {

    private final ListingFold fold = new ListingFold();

    @Override
    public Listing fold(String id, @Nullable Listing document, LoggedEvent event) {
        Listing folded = fold.fold(id, document, event);
        return new Listing(
                folded.id(),
                folded.version(),
                folded.position(),
                folded.providerId(),
                folded.kind(),
                folded.status(),
                folded.title(),
                folded.description(),
                folded.category(),
                folded.location(),
                folded.price(),
                folded.attributes(),
                folded.images(),
                List.of("eo"),
                folded.draftedAt(),
                folded.revisedAt(),
                folded.publishedAt(),
                folded.rating(),
                folded.calendar());
    }

    @Override
    public String name() {
        return fold.name();
    }

    @Override
    public int version() {
        return fold.version() + 1;
    }

    @Override
    public Class<Listing> documentType() {
        return fold.documentType();
    }

    @Override
    public Collection<String> documents(LoggedEvent event) {
        return fold.documents(event);
    }

    @Override
    public long position(Listing document) {
        return fold.position(document);
    }

    @Override
    public boolean begins(LoggedEvent event) {
        return fold.begins(event);
    }

    /** The next version of the program, on nodes that are started with the property. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("test.changed-listings")
    static class Deployed {

        @Bean
        static BeanPostProcessor changed(
                ObjectProvider<Rest5Client> client,
                ObjectProvider<ElasticsearchOperations> operations,
                Environment environment) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof ProjectionCatalog catalog
                            ? new ProjectionCatalog(catalog.blueprints().stream()
                                    .map(this::changed)
                                    .toList())
                            : bean;
                }

                private Blueprint changed(Blueprint blueprint) {
                    return blueprint.name().equals(new ChangedListings().name())
                            ? ProjectionCatalog.searched(
                                    client.getObject(),
                                    operations.getObject(),
                                    environment.getRequiredProperty("trato.elasticsearch.prefix"),
                                    new ChangedListings(),
                                    IndexedListing::of)
                            : blueprint;
                }
            };
        }
    }
}
