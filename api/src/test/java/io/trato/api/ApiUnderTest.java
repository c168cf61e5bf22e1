package io.trato.api;

import io.trato.embedded.TestServices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A server with the API and nothing else behind it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ApiConfiguration.class)
class ApiUnderTest {

    /** A clock that stands where the test puts it, beginning now. */
    static final class Hand implements InstantSource {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void forward(Duration by) {
            ahead.updateAndGet(by::plus);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead.get());
        }
    }

    @Bean
    Neighbours neighbours() {
        return new Neighbours();
    }

    @Bean
    Timeline timeline() {
        return new Timeline();
    }

    @Bean
    Files files() {
        return new Files();
    }

    @Bean
    Letters letters() {
        return new Letters();
    }

    @Bean
    Copies copies() {
        return new Copies();
    }

    @Bean
    Actions actions() {
        return new Actions();
    }

    @Bean
    Quotes quotes() {
        return new Quotes();
    }

    @Bean
    Hand hand() {
        return new Hand();
    }

    @Bean
    DynamicPropertyRegistrar database() {
        TestServices.Database database = TestServices.postgres();
        return properties -> {
            properties.add("spring.datasource.url", database::jdbcUrl);
            properties.add("spring.datasource.username", () -> database.app().user());
            properties.add("spring.datasource.password", () -> database.app().password());
            properties.add("spring.flyway.user", () -> database.owner().user());
            properties.add("spring.flyway.password", () -> database.owner().password());
            properties.add(
                    "spring.flyway.placeholders.applicationRole",
                    () -> database.app().user());
        };
    }
}
