package io.trato.eventstore;

import io.trato.contract.Claim;
import io.trato.contract.Event;
import java.math.BigDecimal;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** Events to test the log with. */
sealed interface Deal extends Event {

    @Revision("1")
    record Opened(String streamId, String title, BigDecimal price) implements Deal {}

    @Revision("1")
    record Stepped(String streamId, int step) implements Deal {}

    @Revision("1")
    record Named(String streamId, String name) implements Deal {
        @Override
        public Set<Claim> claims() {
            return Set.of(new Claim("deal-name", name, streamId));
        }
    }
}
