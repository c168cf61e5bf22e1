package io.trato.command.policy;

import io.trato.command.calendar.BookedJobs;
import io.trato.command.job.AgreedRules;
import io.trato.command.payment.PaymentDesk;
import io.trato.command.payment.PaymentPolicy;
import io.trato.command.payment.RefundPolicy;
import io.trato.command.timer.ScheduledTimers;
import io.trato.command.timer.TimerSettings;
import io.trato.command.timer.Timers;
import io.trato.command.wallet.PayoutPolicy;
import io.trato.contract.Commands;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.log.Log;
import io.trato.contract.log.SteadyClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Policies as Spring beans, on nodes with the role {@code policy}. Their processors read the log from its beginning and are
 * pushed to. An event that a policy cannot answer is parked with its stream; any other error is propagated, so that the event
 * is tried again with pauses of a few seconds at most. Nothing is skipped.
 *
 * <p>What they do is done for good when it is done, and leads to the same when it is done again; so they need no transaction
 * around it, which would hold up the sealing of the log.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Conditional(OnPolicyRole.class)
@EnableConfigurationProperties(TimerSettings.class)
public class PolicyConfiguration {

    private static final int BATCH = 16;

    /** How often a node says that it still works, and looks for what nobody works at: claims run out after 5 s of silence. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    Reaction reaction(Commands commands) {
        return new Reaction(commands);
    }

    @Bean
    ScheduledTimers timers(DataSource database, Commands commands, Clock clock, TimerSettings settings) {
        return new ScheduledTimers(database, commands, clock, settings);
    }

    @Bean
    DealPolicies dealPolicies(Reaction reaction, BookedJobs booked) {
        return new DealPolicies(reaction, booked);
    }

    @Bean
    StayPolicies stayPolicies(Reaction reaction, Timers timers, BookedJobs booked) {
        return new StayPolicies(reaction, timers, booked);
    }

    @Bean
    PaymentPolicy paymentPolicy(PaymentDesk desk) {
        return new PaymentPolicy(desk);
    }

    @Bean
    DealTimers dealTimers(Timers timers, AgreedRules rules) {
        return new DealTimers(timers, rules);
    }

    @Bean
    RefundPolicy refundPolicy(PaymentDesk desk) {
        return new RefundPolicy(desk);
    }

    @Bean
    WalletPolicies walletPolicies(Reaction reaction) {
        return new WalletPolicies(reaction);
    }

    @Bean
    WalletTimers walletTimers(Timers timers) {
        return new WalletTimers(timers);
    }

    @Bean
    PayoutPolicy payoutPolicy(PaymentDesk desk) {
        return new PayoutPolicy(desk);
    }

    @Bean
    ReputationPolicies reputationPolicies(Reaction reaction, Timers timers, Log log, AgreedRules rules) {
        return new ReputationPolicies(reaction, timers, log, rules);
    }

    @Bean
    PolicyLetters policyLetters(
            DealPolicies deals,
            DealTimers dealTimers,
            PaymentPolicy payments,
            RefundPolicy refunds,
            PayoutPolicy payouts,
            WalletPolicies wallets,
            WalletTimers walletTimers,
            ReputationPolicies reputations,
            StayPolicies stays) {
        return new PolicyLetters(Map.of(
                DealPolicies.GROUP,
                deals,
                DealTimers.GROUP,
                dealTimers,
                PaymentPolicy.GROUP,
                payments,
                RefundPolicy.GROUP,
                refunds,
                PayoutPolicy.GROUP,
                payouts,
                WalletPolicies.GROUP,
                wallets,
                WalletTimers.GROUP,
                walletTimers,
                ReputationPolicies.GROUP,
                reputations,
                StayPolicies.GROUP,
                stays));
    }

    @Bean
    ConfigurerModule policyProcessors(
            LetterBox letters,
            PolicyLetters policies,
            @Qualifier("tokenCourier") TokenStore tokens,
            PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
            policies.processors().forEach(group -> {
                processor(processing, group);
                processing.registerTokenStore(group, _ -> tokens);
                processing.registerTransactionManager(group, _ -> NoTransactionManager.instance());
                processing.registerHandlerInterceptor(
                        group, _ -> new ParkingInterceptor(group, letters, policies, own));
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
