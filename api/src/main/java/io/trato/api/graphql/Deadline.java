package io.trato.api.graphql;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Ends operations that take too long. An operation runs on the thread that received it, so at the deadline that thread is
 * interrupted and the execution cancelled: whatever it waits for gives up, and the answer says TIMEOUT. Handing each
 * operation to a second thread instead would cost every fast one for the sake of the rare slow one.
 */
public final class Deadline implements WebGraphQlInterceptor {

    private final Duration atMost;
    private final Bells bells;

    public Deadline(Duration atMost, Bells bells) {
        this.atMost = atMost;
        this.bells = bells;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(context -> {
            Watch watch = new Watch(Thread.currentThread());
            Future<?> bell = bells.in(atMost, watch::ring);
            try {
                WebGraphQlResponse response =
                        chain.next(request).contextWrite(context).block();
                return watch.stop() ? Mono.just(timedOut(request)) : Mono.justOrEmpty(response);
            } catch (RuntimeException failure) {
                return watch.stop() ? Mono.just(timedOut(request)) : Mono.error(failure);
            } finally {
                bell.cancel(false);
            }
        });
    }

    private static WebGraphQlResponse timedOut(WebGraphQlRequest request) {
        Caller caller = Caller.of(request.toExecutionInput().getGraphQLContext());
        return Refusing.answer(request, new CodedException(ErrorCode.TIMEOUT), caller);
    }

    /** Rings once at most, and never after it was stopped. */
    private static final class Watch {

        private final Thread worker;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile boolean rung;

        Watch(Thread worker) {
            this.worker = worker;
        }

        synchronized void ring() {
            if (over.compareAndSet(false, true)) {
                rung = true;
                worker.interrupt();
            }
        }

        /** Whether it had rung; the thread is left as if it had not. */
        synchronized boolean stop() {
            if (over.compareAndSet(false, true)) {
                return false;
            }
            Thread.interrupted();
            return rung;
        }
    }
}
