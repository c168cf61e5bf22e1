package io.trato.command;

import io.trato.command.account.StandingsFollower;
import io.trato.command.account.StreamStandings;
import io.trato.command.bus.AxonCommands;
import io.trato.command.bus.Contexts;
import io.trato.command.bus.Streams;
import io.trato.command.importing.ImportConfiguration;
import io.trato.command.payment.PaymentConfiguration;
import io.trato.command.policy.PolicyConfiguration;
import io.trato.contract.Commands;
import io.trato.contract.account.Standings;
import io.trato.contract.log.AppendLedger;
import io.trato.contract.log.Log;
import io.trato.contract.market.Rulebook;
import java.util.Map;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side as Spring beans, for the assembler to import by name. It needs a {@link Log} with its ledger. */
@Configuration(proxyBeanMethods = false)
@Import({FactsConfiguration.class, PaymentConfiguration.class, PolicyConfiguration.class, ImportConfiguration.class})
public class CommandConfiguration {

    /** No transaction: a command holds no connection while it decides, the log commits for many at once. */
    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    @Bean
    AggregateModule aggregateModule() {
        return new AggregateModule();
    }

    /** Our events carry what the envelope says; Axon's own correlation data would repeat it under other names. */
    @Bean
    CorrelationDataProvider noCorrelationOfAxons() {
        return _ -> Map.of();
    }

    @Bean
    Commands commands(CommandBus bus, AppendLedger ledger) {
        return new AxonCommands(bus, ledger, Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    Streams streams(Log log) {
        return new Streams(log);
    }

    @Bean
    StreamStandings standings(Streams streams) {
        return new StreamStandings(streams);
    }

    @Bean
    StandingsFollower standingsFollower(Log log, StreamStandings standings) {
        return new StandingsFollower(log, standings);
    }

    @Bean
    Contexts contexts(Standings standings) {
        return new Contexts(standings);
    }

    @Bean
    Rulebook rulebook() {
        return Rulebook.KNOWN;
    }
}
