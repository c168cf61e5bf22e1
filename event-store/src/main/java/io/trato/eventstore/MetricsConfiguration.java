package io.trato.eventstore;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics, where there is somebody to collect them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterBinder.class)
public class MetricsConfiguration {

    @Bean
    public LogMetrics logMetrics(LogNode node) {
        return new LogMetrics(node, InstantSource.system());
    }
}
