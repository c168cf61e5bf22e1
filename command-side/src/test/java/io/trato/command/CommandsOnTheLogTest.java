package io.trato.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.account.AccountCommand.SubmitKyc;
import io.trato.contract.account.AccountCommand.SuspendAccount;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.PublishListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.log.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands through Axon's bus to a real log and back. */
class CommandsOnTheLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final CommandLine line = new CommandLine();
    private final String provider = Ids.fresh(Ids.ACCOUNT, 1);
    private final Actor actor = new Actor(provider, Set.of(Role.PROVIDER));
    private final String listing = Ids.fresh(Ids.LISTING, 1);

    @AfterEach
    void close() throws Exception {
        line.close();
    }

    @Test
    void anAcceptedCommandAnswersItsStreamAndVersion() {
        register();
        assertThat(send(draft("Casa"))).isEqualTo(new Receipt(listing, 0));
        assertThat(send(revise("Casa grande"))).isEqualTo(new Receipt(listing, 1));
        assertThat(send(revise("Casa grande"))).isEqualTo(new Receipt(listing, 1));
        assertThat(line.log().stream(listing, 0))
                .hasSize(2)
                .extracting(LoggedEvent::at)
                .containsOnly(NOW);
    }

    @Test
    void aRefusedCommandWritesNothing() {
        register();
        assertThat(refusal(send(new PublishListing(listing)))).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refusal(send(draft("<b>Casa</b>")))).isEqualTo(RefusalCode.MARKUP_NOT_ALLOWED);
        assertThat(line.log().stream(listing, 0)).isEmpty();
    }

    @Test
    void aStaleVersionIsRefusedWithTheCurrentOne() {
        register();
        send(draft("Casa"));
        send(revise("Casa grande"));
        assertThat(line.commands().send(revise("Casa chica"), envelope().expecting(0L)))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RefusalCode.VERSION_CONFLICT);
                    assertThat(refused.facts()).containsEntry("current", "1").containsEntry("expected", "0");
                });
        assertThat(line.commands().send(revise("Casa chica"), envelope().expecting(1L)))
                .isEqualTo(new Receipt(listing, 2));
    }

    @Test
    void aRepeatedKeyAnswersTheFirstReceiptAndAnotherInputIsTold() {
        register();
        Envelope once = envelope().once("key-1", "hash-1");
        assertThat(line.commands().send(draft("Casa"), once)).isEqualTo(new Receipt(listing, 0));
        String another = Ids.fresh(Ids.LISTING, 2);
        DraftListing again = new DraftListing(another, provider, ListingKind.RENTAL, titled("Casa"), false);
        assertThat(line.commands().send(again, once)).isEqualTo(new Receipt(listing, 0));
        assertThat(line.log().stream(another, 0)).isEmpty();
        assertThat(refusal(line.commands().send(again, envelope().once("key-1", "hash-2"))))
                .isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void anAddressIsRegisteredOnce() {
        register();
        String other = Ids.fresh(Ids.ACCOUNT, 2);
        assertThat(refusal(line.commands()
                        .send(
                                new RegisterAccount(other, "ANA@example.org", "Eve", Set.of(Role.CLIENT), "en"),
                                Envelope.of(Actor.ANONYMOUS, NOW))))
                .isEqualTo(RefusalCode.NAME_TAKEN);
        assertThat(line.log().stream(other, 0)).isEmpty();
    }

    @Test
    void concurrentWishesAreAllHeardWhenNobodyNamedAVersion() throws Exception {
        register();
        send(draft("Casa"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome> outcomes = threads
                    .invokeAll(IntStream.range(0, 50)
                            .<Callable<Outcome>>mapToObj(i -> () -> send(revise("Casa " + i)))
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Receipt.class));
        }
        assertThat(line.log().stream(listing, 0)).hasSize(51);
    }

    @Test
    void aSuspendedAccountStartsNothing() {
        register();
        Actor operator = Actor.system("test");
        assertThat(line.commands().send(new SuspendAccount(provider, "fraud"), Envelope.of(operator, NOW)))
                .isInstanceOf(Receipt.class);
        assertThat(refusal(send(draft("Casa")))).isEqualTo(RefusalCode.ACCOUNT_SUSPENDED);
    }

    @Test
    void anIdentifierOfAnotherTypeIsNotFound() {
        register();
        assertThat(refusal(send(new PublishListing(provider)))).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refusal(send(new SubmitKyc("account-'; drop table event", "passport", "ES"))))
                .isEqualTo(RefusalCode.NOT_FOUND);
    }

    private void register() {
        assertThat(line.commands()
                        .send(
                                new RegisterAccount(provider, "ana@example.org", "Ana", Set.of(Role.PROVIDER), "es"),
                                Envelope.of(Actor.ANONYMOUS, NOW)))
                .isEqualTo(new Receipt(provider, 0));
    }

    private Outcome send(Command command) {
        return line.commands().send(command, envelope());
    }

    private Envelope envelope() {
        return Envelope.of(actor, NOW);
    }

    private DraftListing draft(String title) {
        return new DraftListing(listing, provider, ListingKind.RENTAL, titled(title), false);
    }

    private ReviseListing revise(String title) {
        return new ReviseListing(listing, titled(title));
    }

    private static ListingContent titled(String title) {
        return new ListingContent(title, null, null, null, null, null, null, null);
    }

    private static RefusalCode refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        return ((Refusal) outcome).code();
    }
}
