package io.trato.api.graphql;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.async.StandardServletAsyncWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a stream of server-sent events apart from the requests after it. Events are written by another thread than the
 * container's. When a write finds that the client has hung up, Tomcat takes the response back for the next request, possibly
 * before that write has returned: its failure is then taken for the next one's, whose stream falls silent. Spring guards
 * responses against that, but not those of its functional endpoints, by which GraphQL is served: what these write through is
 * never told that the request has become asynchronous (Spring 7.0.8, {@code DefaultAsyncServerResponse.writeAsync}, puts a
 * second guard beside the first). So the same guard of Spring's is put around the whole, and told.
 */
public final class StreamGuard extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || !accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StandardServletAsyncWebRequest guard = new StandardServletAsyncWebRequest(request, response);
        chain.doFilter(new Watched(request, guard), guard.getResponse());
    }

    /** A request whose guard hears of its end from the first moment on. */
    private static final class Watched extends HttpServletRequestWrapper {

        private final StandardServletAsyncWebRequest guard;

        Watched(HttpServletRequest request, StandardServletAsyncWebRequest guard) {
            super(request);
            this.guard = guard;
        }

        @Override
        public AsyncContext startAsync() {
            guard.startAsync();
            return getAsyncContext();
        }

        @Override
        public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
            return startAsync();
        }
    }
}
