package io.trato.eventstore.letter;

import io.trato.contract.letter.Redelivery;
import io.trato.contract.log.Log;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.letter.Leases.Lease;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what has waited, key by key and in the log's order, until nothing is left or something fails again. */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 200;

    private final Leases leases;
    private final Log log;
    private final LetterSettings settings;

    Postman(Leases leases, Log log, LetterSettings settings) {
        this.leases = leases;
        this.log = log;
        this.settings = settings;
    }

    /** @return whether there was anything to try */
    boolean deliverOne(Redelivery redelivery) {
        Set<String> processors = redelivery.processors();
        if (processors.isEmpty()) {
            return false;
        }
        Optional<Lease> lease = leases.take(processors);
        lease.ifPresent(taken -> deliver(taken, redelivery));
        return lease.isPresent();
    }

    private void deliver(Lease lease, Redelivery redelivery) {
        boolean more = true;
        while (more) {
            List<LoggedEvent> events =
                    leases.open(lease, BATCH).stream().map(this::event).toList();
            more = events.isEmpty() ? leases.delivered(lease, 0) : together(lease, redelivery, events);
        }
    }

    /** All at once where it works; else one by one, to find out which one it is. */
    private boolean together(Lease lease, Redelivery redelivery, List<LoggedEvent> events) {
        try {
            redelivery.deliver(lease.processor(), lease.key(), events);
            return leases.delivered(lease, events.getLast().position());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return events.size() == 1
                    ? refused(lease, redelivery, events.getFirst(), e)
                    : oneByOne(lease, redelivery, events);
        }
    }

    private boolean oneByOne(Lease lease, Redelivery redelivery, List<LoggedEvent> events) {
        for (LoggedEvent event : events) {
            if (!together(lease, redelivery, List.of(event))) {
                return false;
            }
        }
        return true;
    }

    private boolean refused(Lease lease, Redelivery redelivery, LoggedEvent event, Throwable failure) {
        if (redelivery.passing(failure)) {
            leases.postpone(lease, settings.first());
        } else {
            LOG.info("{} still cannot handle event {} of {}", lease.processor(), event.eventId(), lease.key());
            leases.failed(lease, event.position(), failure);
        }
        return false;
    }

    private LoggedEvent event(long position) {
        return log.read(position - 1, 1).getFirst();
    }
}
