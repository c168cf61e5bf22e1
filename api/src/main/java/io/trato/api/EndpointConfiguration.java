package io.trato.api;

import io.trato.api.graphql.Correlation;
import io.trato.api.graphql.EventsEndpoint;
import io.trato.api.graphql.GetEndpoint;
import io.trato.api.graphql.SocketEndpoint;
import io.trato.api.graphql.StreamGuard;
import io.trato.api.limits.BodyLimit;
import io.trato.api.limits.Limits;
import io.trato.api.security.SecuritySettings;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What lies around Spring Boot's own endpoint: other ways to it, and what every request passes. */
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration {

    private static final String PATH = "/graphql";
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    /** Before the router function of Spring Boot, which answers every GET with 405. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> queriesByGet(WebGraphQlHandler handler, JsonMapper json) {
        GetEndpoint endpoint = new GetEndpoint(handler, json);
        return RouterFunctions.route(GetEndpoint.at(PATH), endpoint::handle);
    }

    @Bean
    EventsEndpoint eventsEndpoint(WebGraphQlHandler handler, GraphQlProperties properties) {
        GraphQlProperties.Sse events = properties.getHttp().getSse();
        return new EventsEndpoint(handler, events.getTimeout(), events.getKeepAlive());
    }

    @Bean
    SocketEndpoint socketEndpoint(
            WebGraphQlHandler handler,
            JsonMapper json,
            Limits limits,
            SecuritySettings security,
            GraphQlProperties properties) {
        CorsConfiguration origins = new CorsConfiguration();
        origins.setAllowedOrigins(security.origins());
        return new SocketEndpoint(
                handler,
                new JacksonJsonHttpMessageConverter(json),
                properties.getWebsocket().getConnectionInitTimeout(),
                Objects.requireNonNullElse(properties.getWebsocket().getKeepAlive(), KEEP_ALIVE),
                origins,
                Math.toIntExact(limits.body().toBytes()));
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<StreamGuard> streamGuard() {
        FilterRegistrationBean<StreamGuard> filter = new FilterRegistrationBean<>(new StreamGuard());
        filter.addUrlPatterns(PATH);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Limits limits, JsonMapper json) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(limits, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.addUrlPatterns(PATH, "/webhooks/*");
        return filter;
    }
}
