package io.trato.projections.letter;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.ReadModels;
import io.trato.contract.listing.Listing;
import io.trato.contract.log.LoggedEvent;
import io.trato.projections.ReadModel;
import io.trato.projections.listing.IndexedListing;
import io.trato.projections.listing.ListingFold;
import io.trato.projections.run.Blueprint;
import io.trato.projections.run.ProjectionCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;

/** Listings whose fold and whose document can be made to fail, by the listing or by the kind of event. */
final class Trouble implements ReadModel<Listing> {

    final Set<String> unfoldable = ConcurrentHashMap.newKeySet();
    final Set<String> unwritable = ConcurrentHashMap.newKeySet();
    private final ListingFold fold = new ListingFold();

    void over() {
        unfoldable.clear();
        unwritable.clear();
    }

    @Override
    public Listing fold(String id, @Nullable Listing document, LoggedEvent event) {
        if (unfoldable.contains(id)
                || unfoldable.contains(id + " " + event.event().getClass().getSimpleName())) {
            throw new IllegalStateException("trouble with " + id);
        }
        return fold.fold(id, document, event);
    }

    /** A field that no mapping knows, which a strict one refuses. */
    Object indexed(Listing listing) {
        return unwritable.contains(listing.id())
                ? Map.of("id", listing.id(), "surprise", "somebody's secret")
                : IndexedListing.of(listing);
    }

    @Override
    public String name() {
        return fold.name();
    }

    @Override
    public int version() {
        return fold.version();
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

    /** The catalog as it is, but for the listings. */
    @Configuration(proxyBeanMethods = false)
    static class InListings {

        @Bean
        Trouble trouble() {
            return new Trouble();
        }

        @Bean
        static BeanPostProcessor troubled(
                ObjectProvider<Trouble> trouble,
                ObjectProvider<Rest5Client> client,
                ObjectProvider<ElasticsearchOperations> operations,
                Environment environment) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (!(bean instanceof ProjectionCatalog catalog)) {
                        return bean;
                    }
                    Trouble listings = trouble.getObject();
                    Blueprint blueprint = ProjectionCatalog.searched(
                            client.getObject(),
                            operations.getObject(),
                            environment.getRequiredProperty("trato.elasticsearch.prefix"),
                            listings,
                            listings::indexed);
                    List<Blueprint> others = catalog.blueprints().stream()
                            .filter(one -> !one.name().equals(ReadModels.LISTINGS))
                            .toList();
                    return new ProjectionCatalog(
                            Stream.concat(others.stream(), Stream.of(blueprint)).toList());
                }
            };
        }
    }
}
