package io.trato.command.payment;

import io.trato.command.payment.sandbox.SandboxGateway;
import io.trato.command.payment.sandbox.SandboxSettings;
import io.trato.contract.Commands;
import java.time.Clock;
import java.util.List;
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
    Telling telling(Commands commands, Clock clock) {
        return new Telling(commands, clock);
    }

    @Bean
    PaymentSettlement paymentSettlement(Telling telling) {
        return new PaymentSettlement(telling);
    }

    @Bean
    RefundSettlement refundSettlement(ObjectProvider<RefundOutcome> outcomes, Telling telling) {
        return new RefundSettlement(outcomes.orderedStream().toList(), telling);
    }

    @Bean
    PayoutSettlement payoutSettlement(ObjectProvider<PayoutOutcome> outcomes, Telling telling) {
        return new PayoutSettlement(outcomes.orderedStream().toList(), telling);
    }

    @Bean
    ChargebackSettlement chargebackSettlement(ObjectProvider<ChargebackOutcome> outcomes, Telling telling) {
        return new ChargebackSettlement(outcomes.orderedStream().toList(), telling);
    }

    @Bean
    Settlements settlements(Gateways gateways, List<Settlement> settlements) {
        return new Settlements(gateways, settlements);
    }

    @Bean
    PaymentDesk paymentDesk(
            Gateways gateways, PaymentSettlement payments, RefundSettlement refunds, PayoutSettlement payouts) {
        return new PaymentDesk(gateways, payments, refunds, payouts);
    }

    @Bean
    WebhookWorker webhookWorker(WebhookInbox inbox, Settlements settlements) {
        return new WebhookWorker(inbox, settlements);
    }

    @Bean
    StoredWebhooks webhooks(Gateways gateways, WebhookInbox inbox, WebhookWorker worker) {
        return new StoredWebhooks(gateways, inbox, worker);
    }
}
