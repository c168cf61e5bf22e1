package io.trato.command.job;

import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.market.MarketRules;
import io.trato.contract.market.Rulebook;
import java.time.Instant;
import java.util.List;

/** The version of the rules that a deal goes by, from its own stream: acceptance froze it. */
public final class AgreedRules {

    private final Log log;
    private final Rulebook book;

    public AgreedRules(Log log, Rulebook book) {
        this.log = log;
        this.book = book;
    }

    /** Of what is about no deal that began before. */
    public MarketRules at(Instant at) {
        return book.at(at);
    }

    public MarketRules named(String version) {
        return book.named(version);
    }

    /** Those of a job; of one that was never opened, those that came first. */
    public MarketRules ofJob(String jobId) {
        if (book.isSingle()) {
            return book.named("");
        }
        return book.named(log.stream(jobId, 0).stream()
                .map(LoggedEvent::event)
                .filter(JobOpened.class::isInstance)
                .map(event -> ((JobOpened) event).policyVersion())
                .findFirst()
                .orElse(""));
    }

    /** Those under which a negotiation began. */
    public MarketRules ofOffer(String offerId) {
        List<LoggedEvent> thread = book.isSingle() ? List.of() : log.stream(offerId, 0);
        return thread.isEmpty() ? book.named("") : book.at(thread.getFirst().at());
    }
}
