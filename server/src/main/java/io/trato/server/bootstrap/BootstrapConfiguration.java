package io.trato.server.bootstrap;

import io.trato.api.security.Registration;
import io.trato.contract.Commands;
import io.trato.contract.log.AppendLedger;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BootstrapSettings.class)
public class BootstrapConfiguration {

    @Bean
    @ConditionalOnProperty("trato.bootstrap.operator-email")
    FirstOperator firstOperator(
            BootstrapSettings settings,
            Registration registration,
            Commands commands,
            AppendLedger ledger,
            InstantSource clock) {
        return new FirstOperator(settings, registration, commands, ledger, clock);
    }
}
