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
import io.trato.contract.log.Log;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Policies as Spring beans, on nodes with the role {@code policy}, and the timers that they set. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnPolicyRole.class)
@EnableConfigurationProperties(TimerSettings.class)
@Import(PolicyProcessors.class)
public class PolicyConfiguration {

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
}
