package io.trato.query;

import io.trato.contract.Actor;
import io.trato.contract.Event;
import io.trato.contract.Queries;
import io.trato.contract.Query;
import io.trato.contract.Role;
import io.trato.contract.market.Rulebook;
import io.trato.projections.LiveLog;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A log, its read models and whoever asks them, on real engines: everything between an event and its answer. */
public final class Marketplace implements AutoCloseable {

    public static final Actor OPERATOR = new Actor("account-operator", Set.of(Role.OPERATOR));
    public static final Actor AUDITOR = new Actor("account-auditor", Set.of(Role.AUDITOR));

    private final LiveLog log =
            new LiveLog(List.of(QueryConfiguration.class, Rules.class), "trato.cursor.secret=a secret of this test");

    public static Actor account(String id, Role... roles) {
        return new Actor(id, Set.of(roles));
    }

    /** What happened in one go, in one stream; answers its position once it is sealed. */
    public long happened(Event... events) throws Exception {
        return log.happened(events);
    }

    /** An answer that knows everything that happened so far. */
    public <R> R ask(Query<R> query) {
        return ask(query, log.position());
    }

    public <R> R ask(Query<R> query, long atLeast) {
        return log.bean(Queries.class).ask(query, atLeast);
    }

    public <T> T bean(Class<T> type) {
        return log.bean(type);
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        Rulebook rulebook() {
            return Rulebook.KNOWN;
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
