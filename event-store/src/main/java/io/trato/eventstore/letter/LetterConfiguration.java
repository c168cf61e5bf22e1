package io.trato.eventstore.letter;

import io.trato.contract.letter.DeadLetters;
import io.trato.contract.letter.LetterBox;
import io.trato.contract.letter.Redelivery;
import io.trato.contract.log.Log;
import io.trato.contract.log.SegmentClaims;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Dead letters as Spring beans. A node tries the letters of those {@link Redelivery} beans that it has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
public class LetterConfiguration {

    @Bean
    LetterBox letterBox(
            JdbcTemplate sql,
            PlatformTransactionManager transactions,
            LetterSettings settings,
            ObjectProvider<SegmentClaims> claims) {
        PostgresLetterBox box = new PostgresLetterBox(sql, transactions, settings);
        // Who has another token store than ours is told so at the end of the start, and does not get further.
        claims.ifAvailable(ours -> ours.listen(box::claimed));
        return box;
    }

    @Bean
    LetterWorker letterWorker(
            JdbcTemplate sql,
            PlatformTransactionManager transactions,
            Log log,
            ObjectProvider<Redelivery> redeliveries,
            LetterSettings settings) {
        Postman postman = new Postman(new Leases(sql, transactions, settings), log, settings);
        return new LetterWorker(postman, redeliveries.orderedStream().toList(), settings.poll());
    }

    @Bean
    DeadLetters deadLetters(
            JdbcTemplate sql,
            PlatformTransactionManager transactions,
            LetterWorker worker,
            ObjectProvider<Redelivery> redeliveries) {
        List<Redelivery> all = redeliveries.orderedStream().toList();
        return new OperatorsDesk(sql, transactions, worker, all);
    }
}
