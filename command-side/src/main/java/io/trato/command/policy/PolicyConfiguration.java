package io.trato.command.policy;

import io.trato.command.payment.Gateways;
import io.trato.command.payment.PaymentPolicy;
import io.trato.contract.Commands;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Policies as Spring beans, on nodes with the role {@code policy}. Their processors read the log from its beginning and are
 * pushed to; an error is propagated, so that the event is tried again with growing pauses and never skipped.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Conditional(OnPolicyRole.class)
public class PolicyConfiguration {

    private static final int SEGMENTS = 4;
    private static final int BATCH = 16;

    @Bean
    Reaction reaction(Commands commands) {
        return new Reaction(commands);
    }

    @Bean
    DealPolicies dealPolicies(Reaction reaction) {
        return new DealPolicies(reaction);
    }

    @Bean
    PaymentPolicy paymentPolicy(Gateways gateways) {
        return new PaymentPolicy(gateways);
    }

    @Bean
    ConfigurerModule policyProcessors() {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
            List.of(DealPolicies.GROUP, PaymentPolicy.GROUP).forEach(group -> processor(processing, group));
        });
    }

    private static void processor(EventProcessingConfigurer processing, String group) {
        processing.registerPooledStreamingEventProcessor(
                group,
                Configuration::eventStore,
                (_, builder) -> builder.initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH)
                        .initialToken(StreamableMessageSource::createTailToken));
    }
}
