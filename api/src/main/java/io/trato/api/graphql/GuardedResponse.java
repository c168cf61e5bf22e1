package io.trato.api.graphql;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/** A response that is not taken back in the middle of a write, and is not written to once it has been. */
final class GuardedResponse extends HttpServletResponseWrapper implements AsyncListener {

    private final ReentrantLock writing = new ReentrantLock();
    private boolean ended;

    private interface Write {
        void run() throws IOException;
    }

    GuardedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Guarded(super.getOutputStream());
    }

    @Override
    public void flushBuffer() throws IOException {
        guarded(super::flushBuffer);
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    /** Whoever waits for the time to be up ends it himself. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    /** The container calls this before it takes the response back, and waits here for a write that goes on. */
    private void end() {
        writing.lock();
        try {
            ended = true;
        } finally {
            writing.unlock();
        }
    }

    private void guarded(Write write) throws IOException {
        writing.lock();
        try {
            if (ended) {
                throw new IOException("the stream has ended");
            }
            write.run();
        } finally {
            writing.unlock();
        }
    }

    private final class Guarded extends ServletOutputStream {

        private final ServletOutputStream stream;

        Guarded(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            guarded(() -> stream.write(value));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            guarded(() -> stream.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            guarded(stream::flush);
        }

        @Override
        public void close() throws IOException {
            guarded(stream::close);
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
