package io.trato.query;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.trato.contract.Queries;
import io.trato.contract.ReadModels;
import io.trato.contract.job.TimelineFeed;
import io.trato.contract.log.Log;
import io.trato.contract.market.Rulebook;
import io.trato.projections.elastic.Searchability;
import io.trato.query.account.AccountQueries;
import io.trato.query.calendar.CalendarQueries;
import io.trato.query.job.JobQueries;
import io.trato.query.job.LogTimelineFeed;
import io.trato.query.job.TimelineQueries;
import io.trato.query.journal.BalanceQueries;
import io.trato.query.journal.JournalQueries;
import io.trato.query.letter.LetterQueries;
import io.trato.query.listing.ListingQueries;
import io.trato.query.offer.OfferQueries;
import io.trato.query.paging.SignedCursors;
import io.trato.query.reputation.ReputationQueries;
import io.trato.query.review.ReviewQueries;
import io.trato.query.search.DocumentSearch;
import io.trato.query.wallet.PayoutQueries;
import io.trato.query.wallet.StatementQueries;
import io.trato.query.wallet.WalletQueries;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The query side as Spring beans, for the assembler to import by name beside the projections. Axon finds the handlers by
 * their annotation. It needs the market's rules as a bean. {@code trato.cursor.secret} has no default: all nodes must share it.
 */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration {

    @Bean
    Queries queries(ReadModels readModels, QueryGateway gateway) {
        return new AxonQueries(readModels, gateway);
    }

    @Bean
    SignedCursors signedCursors(@Value("${trato.cursor.secret}") String secret) {
        return new SignedCursors(secret);
    }

    @Bean
    DocumentSearch documentSearch(
            Rest5Client client,
            Searchability searchability,
            SignedCursors cursors,
            @Value("${trato.elasticsearch.prefix:trato}") String prefix) {
        return new DocumentSearch(client, searchability, cursors, prefix);
    }

    @Bean
    TimelineFeed timelineFeed(Log log) {
        return new LogTimelineFeed(log);
    }

    @Bean
    AccountQueries accountQueries(DocumentSearch documents) {
        return new AccountQueries(documents);
    }

    @Bean
    ListingQueries listingQueries(DocumentSearch documents, ObjectProvider<Clock> clock) {
        return new ListingQueries(documents, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    OfferQueries offerQueries(DocumentSearch documents) {
        return new OfferQueries(documents);
    }

    @Bean
    CalendarQueries calendarQueries(DocumentSearch documents) {
        return new CalendarQueries(documents);
    }

    @Bean
    JobQueries jobQueries(DocumentSearch documents) {
        return new JobQueries(documents);
    }

    @Bean
    TimelineQueries timelineQueries(DocumentSearch documents, Log log) {
        return new TimelineQueries(documents, log);
    }

    @Bean
    JournalQueries journalQueries(JdbcTemplate sql, SignedCursors cursors) {
        return new JournalQueries(sql, cursors);
    }

    @Bean
    BalanceQueries balanceQueries(JdbcTemplate sql, SignedCursors cursors) {
        return new BalanceQueries(sql, cursors);
    }

    @Bean
    ReviewQueries reviewQueries(DocumentSearch documents) {
        return new ReviewQueries(documents);
    }

    @Bean
    ReputationQueries reputationQueries(DocumentSearch documents, Rulebook book, ObjectProvider<Clock> clock) {
        Clock present = clock.getIfAvailable(Clock::systemUTC);
        return new ReputationQueries(documents, () -> book.at(present.instant()));
    }

    @Bean
    PayoutQueries payoutQueries(DocumentSearch documents, Log log) {
        return new PayoutQueries(documents, log);
    }

    @Bean
    StatementQueries statementQueries(JdbcTemplate sql, SignedCursors cursors) {
        return new StatementQueries(sql, cursors);
    }

    @Bean
    LetterQueries letterQueries(JdbcTemplate sql, SignedCursors cursors) {
        return new LetterQueries(sql, cursors);
    }

    @Bean
    WalletQueries walletQueries(JdbcTemplate sql) {
        return new WalletQueries(sql);
    }
}
