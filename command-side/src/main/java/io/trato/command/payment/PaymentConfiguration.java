package io.trato.command.payment;

import io.trato.command.payment.sandbox.SandboxGateway;
import io.trato.command.payment.sandbox.SandboxSettings;
import io.trato.contract.Commands;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Payments as Spring beans. A gateway exists where its settings are given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
public class PaymentConfiguration {

    @Bean
    @ConditionalOnProperty("trato.payments.sandbox.url")
    SandboxGateway sandboxGateway(SandboxSettings settings, Clock clock) {
        return new SandboxGateway(settings, JsonMapper.shared(), clock);
    }

    @Bean
    Gateways gateways(ObjectProvider<PaymentGateway> gateways) {
        return new Gateways(gateways.orderedStream().toList());
    }

    @Bean
    WebhookInbox webhookInbox(JdbcClient sql) {
        return new WebhookInbox(sql);
    }

    @Bean
    PaymentSettlement paymentSettlement(Gateways gateways, Commands commands, Clock clock) {
        return new PaymentSettlement(gateways, commands, clock);
    }

    @Bean
    WebhookWorker webhookWorker(WebhookInbox inbox, PaymentSettlement settlement) {
        return new WebhookWorker(inbox, settlement);
    }

    @Bean
    StoredWebhooks webhooks(Gateways gateways, WebhookInbox inbox, WebhookWorker worker) {
        return new StoredWebhooks(gateways, inbox, worker);
    }
}
