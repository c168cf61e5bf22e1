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
import io.trato.contract.listing.ListingCommand.ArchiveListing;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes decide about one listing, each remembering what it saw of it last: nobody is answered by what is no longer so. */
class RememberedStreamsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final CommandLine here = new CommandLine();
    private final CommandLine there = here.another();
    private final String provider = Ids.fresh(Ids.ACCOUNT, 1);
    private final String listing = Ids.fresh(Ids.LISTING, 1);

    @BeforeEach
    void aListingThatBothRemember() {
        here.commands()
                .send(
                        new RegisterAccount(provider, "ana@example.org", "Ana", Set.of(Role.PROVIDER), "es"),
                        Envelope.of(Actor.ANONYMOUS, NOW));
        assertThat(send(here, draft())).isEqualTo(new Receipt(listing, 0));
        assertThat(send(there, revise("Casa grande"))).isEqualTo(new Receipt(listing, 1));
        assertThat(send(here, revise("Casa clara"))).isEqualTo(new Receipt(listing, 2));
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void whoIsBehindAppendsAfterTheOthers() {
        assertThat(send(there, revise("Casa alta"))).isEqualTo(new Receipt(listing, 3));
        assertThat(send(here, revise("Casa baja"))).isEqualTo(new Receipt(listing, 4));
    }

    @Test
    void whatIsSoOnlyInMemoryIsNoReasonToChangeNothing() {
        assertThat(send(there, revise("Casa clara")))
                .as("there it is still the big house, and the log holds the bright one: nothing to change")
                .isEqualTo(new Receipt(listing, 2));
        send(there, revise("Casa alta"));
        assertThat(send(here, revise("Casa clara")))
                .as("here it is the bright house already, but the log holds the high one")
                .isEqualTo(new Receipt(listing, 4));
    }

    @Test
    void aRefusalNeverRestsOnMemory() {
        send(here, new ArchiveListing(listing));
        assertThat(code(send(there, revise("Casa alta")))).isEqualTo(RefusalCode.WRONG_STATE);
        assertThat(there.commands()
                        .send(revise("Casa alta"), Envelope.of(owner(), NOW).expecting(1L)))
                .isInstanceOfSatisfying(
                        Refusal.class, stale -> assertThat(stale.facts()).containsEntry("current", "3"));
    }

    @Test
    void whatIsOpenedTwiceIsRefusedForBeingThere() {
        assertThat(code(send(there, draft()))).isEqualTo(RefusalCode.ALREADY_EXISTS);
        assertThat(here.log().stream(listing, 0)).hasSize(3);
    }

    private Outcome send(CommandLine node, Command command) {
        return node.commands().send(command, Envelope.of(owner(), NOW));
    }

    private Actor owner() {
        return new Actor(provider, Set.of(Role.PROVIDER));
    }

    private DraftListing draft() {
        return new DraftListing(listing, provider, ListingKind.RENTAL, titled("Casa"), false);
    }

    private ReviseListing revise(String title) {
        return new ReviseListing(listing, titled(title));
    }

    private static ListingContent titled(String title) {
        return new ListingContent(title, null, null, null, null, null, null, null);
    }

    private static RefusalCode code(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        return ((Refusal) outcome).code();
    }
}
