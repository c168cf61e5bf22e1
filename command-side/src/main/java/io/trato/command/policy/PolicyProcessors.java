package io.trato.command.policy;

import io.trato.contract.letter.LetterBox;
import io.trato.contract.log.SteadyClock;
import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;

/**
 * The processors of policies. They read the log from its beginning and are pushed to. An event that a policy cannot answer is
 * parked with its stream; any other error is propagated, so that the event is tried again with pauses of a few seconds at most.
 * Nothing is skipped.
 *
 * <p>What policies do is done for good when it is done, and leads to the same when it is done again; so a batch is no
 * transaction, which would hold up the sealing of the log.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class PolicyProcessors {

    private static final int BATCH = 16;

    /** How often a node says that it still works, and looks for what nobody works at: claims run out after 5 s of silence. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    ConfigurerModule policyProcessors(
            LetterBox letters, PolicyLetters policies, @Qualifier("tokenCourier") TokenStore tokens) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
            policies.processors().forEach(group -> {
                processor(processing, group);
                processing.registerTokenStore(group, _ -> tokens);
                processing.registerTransactionManager(group, _ -> NoTransactionManager.instance());
                processing.registerHandlerInterceptor(group, _ -> new ParkingInterceptor(group, letters, policies));
            });
        });
    }

    @Bean
    RestingPolicies restingPolicies(EventProcessingConfiguration processing, PolicyLetters policies) {
        return new RestingPolicies(processing, policies.processors(), PolicyGroups.SEGMENTS);
    }

    private static void processor(EventProcessingConfigurer processing, String group) {
        processing.registerPooledStreamingEventProcessor(
                group,
                Configuration::eventStore,
                (_, builder) -> builder.initialSegmentCount(PolicyGroups.SEGMENTS)
                        .batchSize(BATCH)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .clock(new SteadyClock())
                        .claimExtensionThreshold(LOOK.toMillis())
                        .tokenClaimInterval(LOOK.toMillis())
                        .enableCoordinatorClaimExtension());
    }
}
