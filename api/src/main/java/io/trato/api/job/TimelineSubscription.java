package io.trato.api.job;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedErrors;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.ExceptionCodes;
import io.trato.api.limits.SubscriptionLimits;
import io.trato.contract.job.TimelineEntry;
import io.trato.contract.job.TimelineFeed;
import io.trato.contract.job.TimelineFeed.Following;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A job's timeline, live. Each subscription reads the log on a virtual thread of its own, as fast as its client takes what
 * comes; the wait for the next entry is short enough to notice that the token has run out.
 */
public final class TimelineSubscription implements RuntimeWiringConfigurer, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TimelineFeed feed;
    private final SubscriptionLimits limits;
    private final InstantSource clock;
    private final Scheduler threads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "timelines");

    public TimelineSubscription(TimelineFeed feed, SubscriptionLimits limits, InstantSource clock) {
        this.feed = feed;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Subscription", type -> type.dataFetcher("jobTimeline", this::follow));
    }

    @Override
    public void close() {
        threads.dispose();
    }

    private Flux<TimelineEntry> follow(DataFetchingEnvironment env) {
        Caller caller = Caller.of(env).signedIn();
        String jobId = env.getArgumentOrDefault("jobId", "");
        long after = env.getArgumentOrDefault("after", 0L);
        Following following =
                feed.follow(jobId, after, caller.actor()).orElseThrow(() -> new CodedException(ErrorCode.NOT_FOUND));
        try {
            limits.open(caller.channel());
        } catch (CodedException tooMany) {
            following.close();
            throw tooMany;
        }
        Instant end = caller.expiresAt() == null ? Instant.MAX : caller.expiresAt();
        return Flux.<List<TimelineEntry>, Following>generate(() -> following, (place, sink) -> next(place, sink, end))
                .concatMapIterable(entries -> entries, 1)
                .subscribeOn(threads)
                .doFinally(signal -> {
                    following.close();
                    limits.close(caller.channel());
                })
                .onErrorMap(failure -> told(failure, caller));
    }

    private Following next(Following place, SynchronousSink<List<TimelineEntry>> sink, Instant end) {
        if (!clock.instant().isBefore(end)) {
            sink.error(new CodedException(ErrorCode.UNAUTHENTICATED));
            return place;
        }
        try {
            sink.next(place.next(PATIENCE));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            sink.complete();
        }
        return place;
    }

    private static Throwable told(Throwable failure, Caller caller) {
        CodedException coded = ExceptionCodes.coded(failure, caller.correlationId());
        return new SubscriptionPublisherException(List.of(CodedErrors.of(coded, caller)), failure);
    }
}
