package io.trato.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.trato.contract.MetadataKeys;
import io.trato.contract.RefusalCode;
import io.trato.contract.log.AppendRefusedException;
import io.trato.contract.log.LoggedEvent;
import io.trato.eventstore.axon.Serializers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's commands, aggregates and processors on our log. */
class AxonTest {

    private final TestLog database = new TestLog();
    private final LogNode node = database.node(TestLog.NEVER_POLLS, true);
    private final Handled handled = new Handled();
    private final Configuration axon = axon();

    @AfterEach
    void close() throws Exception {
        axon.shutdown();
        database.close();
    }

    @Test
    void aCommandEndsInTheLog() throws Exception {
        send(new Open("deal-1", "Tap", BigDecimal.TEN), Map.of(MetadataKeys.AT, "2026-03-01T12:00:00Z"));
        send(new Step("deal-1"), Map.of());
        send(new Step("deal-1"), Map.of());

        node.log().sealed("deal-1", 2).get(20, TimeUnit.SECONDS);
        List<LoggedEvent> events = node.log().read(0, 10);

        assertThat(events)
                .extracting(LoggedEvent::event)
                .containsExactly(
                        new Deal.Opened("deal-1", "Tap", BigDecimal.TEN),
                        new Deal.Stepped("deal-1", 1),
                        new Deal.Stepped("deal-1", 2));
        assertThat(events.getFirst().at()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void aProcessorIsPushedTo() throws Exception {
        send(new Open("deal-1", "Tap", BigDecimal.TEN), Map.of());
        assertThat(handled.next()).isInstanceOf(Deal.Opened.class);
        for (int i = 1; i <= 20; i++) {
            send(new Step("deal-1"), Map.of());
            assertThat(handled.next()).isEqualTo(new Deal.Stepped("deal-1", i));
        }
    }

    @Test
    void theKeyOfACommandIsSpentWithItsEvents() {
        Map<String, String> key = Map.of(
                MetadataKeys.ACTOR, "account-1", MetadataKeys.IDEMPOTENCY_KEY, "k1", MetadataKeys.INPUT_HASH, "abc");
        send(new Open("deal-1", "Tap", BigDecimal.TEN), key);

        assertThatThrownBy(() -> send(new Open("deal-2", "Tap", BigDecimal.TEN), key))
                .isInstanceOfSatisfying(
                        AppendRefusedException.class,
                        e -> assertThat(e.refusal().code()).isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED));
        assertThat(node.log().spent("account-1", "k1")).hasValueSatisfying(spent -> {
            assertThat(spent.inputHash()).isEqualTo("abc");
            assertThat(spent.receipt().streamId()).isEqualTo("deal-1");
        });
        assertThat(node.log().stream("deal-1", 0).getFirst().metadata())
                .doesNotContainKeys(MetadataKeys.IDEMPOTENCY_KEY, MetadataKeys.INPUT_HASH);
    }

    @Test
    void anAggregateThatExistsCannotBeCreatedAgain() {
        send(new Open("deal-1", "Tap", BigDecimal.TEN), Map.of());

        assertThatThrownBy(() -> send(new Open("deal-1", "Sink", BigDecimal.TEN), Map.of()))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aSnapshotShortensLoadingAndChangesNothing() {
        send(new Open("deal-1", "Tap", BigDecimal.TEN), Map.of());
        send(new Step("deal-1"), Map.of());
        node.store().storeSnapshot(new GenericDomainEventMessage<>("deal", "deal-1", 1, new DealState("deal-1", 1)));

        assertThat(node.store().readEvents("deal-1").asStream().<Object>map(m -> m.getPayload()))
                .containsExactly(new DealState("deal-1", 1));
        send(new Step("deal-1"), Map.of());

        assertThat(node.store().readEvents("deal-1").asStream().map(m -> m.getSequenceNumber()))
                .containsExactly(1L, 2L);
        assertThat(node.store().readEvents("deal-1", 0).asStream()).hasSize(3);
    }

    @Test
    void aSnapshotOfAnotherRevisionIsPassedOver() {
        send(new Open("deal-1", "Tap", BigDecimal.TEN), Map.of());
        node.store().storeSnapshot(new GenericDomainEventMessage<>("deal", "deal-1", 0, new DealState("deal-1", 0)));
        database.sql.update("update snapshot set revision = '0'");

        assertThat(node.store().readEvents("deal-1").asStream().<Object>map(m -> m.getPayload()))
                .containsExactly(new Deal.Opened("deal-1", "Tap", BigDecimal.TEN));
        assertThat(node.engine().readSnapshot("deal-1")).isEmpty();
    }

    @Test
    void aTokenOfAReplayCanBeReadBack() {
        Serializer serializer = Serializers.json();
        TrackingToken replay = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(2), "rebuild");

        Object read = serializer.deserialize(serializer.serialize(replay, byte[].class));

        assertThat(read).isEqualTo(replay);
    }

    private void send(Object command, Map<String, String> metadata) {
        axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
    }

    private Configuration axon() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(c -> node.store())
                .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
                .configureSerializer(c -> Serializers.json())
                .registerComponent(TokenStore.class, c -> new InMemoryTokenStore())
                .configureAggregate(DealAggregate.class)
                .eventProcessing(p -> p.usingPooledStreamingEventProcessors().registerEventHandler(c -> handled))
                .start();
    }

    record Open(@TargetAggregateIdentifier String id, String title, BigDecimal price) {}

    record Step(@TargetAggregateIdentifier String id) {}

    @Revision("1")
    record DealState(String id, int steps) {}

    static final class DealAggregate {
        @AggregateIdentifier
        private String id;

        private int steps;

        DealAggregate() {}

        @CommandHandler
        DealAggregate(Open open) {
            apply(new Deal.Opened(open.id, open.title, open.price));
        }

        @CommandHandler
        void handle(Step step) {
            apply(new Deal.Stepped(id, steps + 1));
        }

        @EventSourcingHandler
        void on(Deal.Opened opened) {
            id = opened.streamId();
        }

        @EventSourcingHandler
        void on(Deal.Stepped stepped) {
            steps = stepped.step();
        }

        @EventSourcingHandler
        void on(DealState snapshot) {
            id = snapshot.id;
            steps = snapshot.steps;
        }
    }

    static final class Handled {
        private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

        @EventHandler
        void on(Deal event) {
            events.add(event);
        }

        Object next() throws InterruptedException {
            return events.poll(20, TimeUnit.SECONDS);
        }
    }
}
