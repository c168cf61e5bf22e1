package io.trato.command.payment;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trato.command.payment.guard.GuardSettings;
import io.trato.command.payment.guard.GuardedGateway;
import io.trato.command.payment.mercadopago.MercadoPagoGateway;
import io.trato.command.payment.mercadopago.MercadoPagoSettings;
import io.trato.command.payment.sandbox.SandboxGateway;
import io.trato.command.payment.sandbox.SandboxSettings;
import io.trato.command.payment.stripe.StripeGateway;
import io.trato.command.payment.stripe.StripeSettings;
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
@EnableConfigurationProperties({
    GuardSettings.class,
    SandboxSettings.class,
    StripeSettings.class,
    MercadoPagoSettings.class,
    WatchSettings.class
})
public class PaymentConfiguration {

    @Bean
    @ConditionalOnProperty("trato.payments.sandbox.url")
    SandboxGateway sandboxGateway(SandboxSettings settings, GuardSettings limits, Clock clock) {
        return new SandboxGateway(settings, limits, JsonMapper.shared(), clock);
    }

    @Bean
    @ConditionalOnProperty("trato.payments.stripe.secret-key")
    StripeGateway stripeGateway(StripeSettings settings, GuardSettings limits, Clock clock) {
        return new StripeGateway(settings, limits, JsonMapper.shared(), clock);
    }

    @Bean
    @ConditionalOnProperty("trato.payments.mercadopago.access-token")
    MercadoPagoGateway mercadoPagoGateway(MercadoPagoSettings settings, GuardSettings limits, Clock clock) {
        return new MercadoPagoGateway(settings, limits, JsonMapper.shared(), clock);
    }

    /** Every one behind a guard of its own: one that is gone must not keep the others waiting. */
    @Bean
    Gateways gateways(
            ObjectProvider<PaymentGateway> gateways, GuardSettings limits, ObjectProvider<MeterRegistry> meters) {
        MeterRegistry watched = meters.getIfAvailable(SimpleMeterRegistry::new);
        return new Gateways(gateways.orderedStream()
                .map(gateway -> new GuardedGateway(gateway, limits, watched))
                .toList());
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
    GatewayOrders gatewayOrders(JdbcClient sql, WatchSettings watch) {
        return new StoredOrders(sql, watch);
    }

    @Bean
    Ownership ownership(GatewayOrders orders) {
        return new Ownership(orders);
    }

    @Bean
    OrderWatch orderWatch(GatewayOrders orders, Settlements settlements, WatchSettings watch) {
        return new OrderWatch(orders, settlements, watch.poll());
    }

    @Bean
    PaymentNews paymentNews(Ownership ownership, Telling telling) {
        return new PaymentNews(ownership, telling);
    }

    @Bean
    PaymentSettlement paymentSettlement(PaymentNews news, ChargebackSettlement chargebacks) {
        return new PaymentSettlement(news, chargebacks);
    }

    @Bean
    RefundSettlement refundSettlement(ObjectProvider<RefundOutcome> outcomes, Ownership ownership, Telling telling) {
        return new RefundSettlement(outcomes.orderedStream().toList(), ownership, telling);
    }

    @Bean
    PayoutSettlement payoutSettlement(ObjectProvider<PayoutOutcome> outcomes, Ownership ownership, Telling telling) {
        return new PayoutSettlement(outcomes.orderedStream().toList(), ownership, telling);
    }

    @Bean
    ChargebackSettlement chargebackSettlement(
            ObjectProvider<ChargebackOutcome> outcomes, GatewayOrders orders, Telling telling, PaymentNews payments) {
        return new ChargebackSettlement(outcomes.orderedStream().toList(), orders, telling, payments);
    }

    @Bean
    Settlements settlements(Gateways gateways, List<Settlement> settlements) {
        return new Settlements(gateways, settlements);
    }

    @Bean
    PaymentDesk paymentDesk(
            Gateways gateways, PaymentNews payments, RefundSettlement refunds, PayoutSettlement payouts) {
        return new PaymentDesk(gateways, payments, refunds, payouts);
    }

    @Bean
    GatewayMeters gatewayMeters(JdbcClient sql) {
        return new GatewayMeters(sql);
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
