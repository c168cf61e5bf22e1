package io.trato.benchmarks.commands;

import io.trato.benchmarks.frame.Callers;
import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import java.time.Instant;
import java.util.Set;

/**
 * Providers who draft a listing, revise it nine times and go on to the next: one event a command, and aggregates that are
 * loaded with zero to nine events, however long the run takes.
 */
public final class ListingLives implements Callers.Work {

    public static final int EVENTS_OF_A_LIFE = 10;

    private final Commands commands;
    private final Actor provider;
    private String listing = "";
    private int step;
    private long sent;

    private ListingLives(Commands commands, String providerId) {
        this.commands = commands;
        this.provider = new Actor(providerId, Set.of(Role.PROVIDER));
    }

    /** A provider who is registered first. */
    public static ListingLives of(Commands commands) {
        Instant now = Instant.now();
        String id = Ids.fresh(Ids.ACCOUNT, now.toEpochMilli());
        RegisterAccount register =
                new RegisterAccount(id, Ids.suffix(id) + "@example.org", "Provider", Set.of(Role.PROVIDER), "es");
        expect(commands.send(register, Envelope.of(Actor.ANONYMOUS, now)));
        return new ListingLives(commands, id);
    }

    @Override
    public void once() {
        Instant now = Instant.now();
        Command command;
        if (step == 0) {
            listing = Ids.fresh(Ids.LISTING, now.toEpochMilli());
            command = new DraftListing(listing, provider.id(), ListingKind.RENTAL, titled(), false);
        } else {
            command = new ReviseListing(listing, titled());
        }
        expect(commands.send(command, Envelope.of(provider, now)));
        step = (step + 1) % EVENTS_OF_A_LIFE;
        sent++;
    }

    /** Commands that were accepted, one event each. */
    public long sent() {
        return sent;
    }

    private ListingContent titled() {
        String title = "Casa con vista al mar, " + step + " habitaciones";
        return new ListingContent(title, null, null, null, null, null, null, null);
    }

    private static void expect(Outcome outcome) {
        if (!(outcome instanceof Receipt)) {
            throw new IllegalStateException("a command was refused: " + outcome);
        }
    }
}
