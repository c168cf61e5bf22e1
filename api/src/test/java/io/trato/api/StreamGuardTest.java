package io.trato.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.trato.api.graphql.StreamGuard;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A client hangs up while an event is being written to it. */
class StreamGuardTest {

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final AtomicReference<ServletResponse> stream = new AtomicReference<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");

    @BeforeEach
    void aStreamIsBegun() throws Exception {
        request.addHeader("Accept", "text/event-stream");
        request.setAsyncSupported(true);
        new StreamGuard().doFilter(request, new Slow(), (asked, answer) -> {
            asked.startAsync(asked, answer);
            stream.set(answer);
        });
    }

    @Test
    void theContainerWaitsForTheWriteBeforeItTakesTheResponseBack() throws Exception {
        FutureTask<Void> write = new FutureTask<>(this::write);
        Thread.ofVirtual().start(write);
        assertThat(writing.await(20, SECONDS)).isTrue();

        Thread container = Thread.ofPlatform().start(this::takeBack);
        while (container.isAlive() && container.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(container.isAlive()).isTrue();

        written.countDown();
        write.get(20, SECONDS);
        assertThat(container.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void afterwardsNothingIsWrittenToIt() {
        written.countDown();
        takeBack();

        assertThatIOException().isThrownBy(this::write);
        assertThat(writing.getCount()).isEqualTo(1);
    }

    private Void write() throws Exception {
        stream.get().getOutputStream().write('x');
        return null;
    }

    private void takeBack() {
        request.getAsyncContext().complete();
    }

    /** Writes when it is allowed to. */
    private final class Slow extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {

                @Override
                public void write(int value) {
                    writing.countDown();
                    try {
                        written.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {}
            };
        }
    }
}
