package io.trato.api.rebuild;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedErrors;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.ExceptionCodes;
import io.trato.api.limits.Limits;
import io.trato.api.limits.SubscriptionLimits;
import io.trato.contract.Role;
import io.trato.contract.rebuild.ReadModelState;
import io.trato.contract.rebuild.Rebuilds;
import io.trato.contract.rebuild.Rebuilds.Following;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A rebuild, live. Each subscription looks on a virtual thread of its own, as fast as its client takes what comes. */
@Component
final class RebuildSubscription implements RuntimeWiringConfigurer, DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Rebuilds rebuilds;
    private final SubscriptionLimits limits;
    private final InstantSource clock;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "rebuilds");

    RebuildSubscription(Rebuilds rebuilds, Limits limits, ObjectProvider<InstantSource> clock) {
        this.rebuilds = rebuilds;
        this.limits = new SubscriptionLimits(limits);
        this.clock = clock.getIfUnique(InstantSource::system);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Subscription", type -> type.dataFetcher("rebuildProgress", this::follow));
    }

    @Override
    public void destroy() {
        threads.dispose();
    }

    private Flux<ReadModelState> follow(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        Following following = caller.actor().is(Role.OPERATOR)
                ? rebuilds.follow(env.getArgumentOrDefault("readModel", "")).orElse(null)
                : null;
        if (following == null) {
            throw new CodedException(ErrorCode.NOT_FOUND);
        }
        limits.open(caller.channel());
        Instant end = caller.expiresAt() == null ? Instant.MAX : caller.expiresAt();
        return Flux.<List<ReadModelState>>generate(sink -> next(following, sink, end))
                .concatMapIterable(states -> states, 1)
                .subscribeOn(threads)
                .doFinally(signal -> limits.close(caller.channel()))
                .onErrorMap(failure -> told(failure, caller));
    }

    private void next(Following following, SynchronousSink<List<ReadModelState>> sink, Instant end) {
        if (!clock.instant().isBefore(end)) {
            sink.error(new CodedException(ErrorCode.UNAUTHENTICATED));
            return;
        }
        try {
            sink.next(following.next(PATIENCE).stream().toList());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            sink.complete();
        }
    }

    private static Throwable told(Throwable failure, Caller caller) {
        CodedException coded = ExceptionCodes.coded(failure, caller.correlationId());
        return new SubscriptionPublisherException(List.of(CodedErrors.of(coded, caller)), failure);
    }
}
