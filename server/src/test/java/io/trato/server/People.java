package io.trato.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.log.Log;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** People who deal with each other by commands, where the way over HTTP is not what a test is about. */
public final class People {

    public static final Actor SYSTEM = Actor.system("test");

    private final Commands commands;
    private final Log log;

    public People(House house) {
        this.commands = house.context().getBean(Commands.class);
        this.log = house.log();
    }

    public Actor registered(Role role) {
        String id = Ids.fresh(Ids.ACCOUNT, Instant.now().toEpochMilli());
        send(SYSTEM, new RegisterAccount(id, id + "@example.org", "Test", Set.of(role), "es"));
        return new Actor(id, Set.of(role));
    }

    /** A job over 1,000 CLP at 15 % that was paid, delivered and approved; its money is released by and by. */
    public String completedJob(Actor client, Actor provider) {
        String job = Ids.fresh(Ids.JOB, Instant.now().toEpochMilli());
        String escrow = Ids.sibling(Ids.ESCROW, job);
        Terms terms = new Terms("Grifo", "CLP", List.of(new Milestone("Grifo", 1_000, null)), null);
        String listing = Ids.fresh(Ids.LISTING, Instant.now().toEpochMilli());
        send(provider, new DraftListing(listing, provider.id(), ListingKind.SALE, ListingContent.EMPTY, false));
        send(
                SYSTEM,
                new OpenJob(
                        job, Ids.sibling(Ids.OFFER, job), listing, client.id(), provider.id(), terms, 1_500, "2026-1"));
        until(() -> !log.stream(escrow, 0).isEmpty());
        String payment = Ids.fresh(Ids.PAYMENT, Instant.now().toEpochMilli());
        send(client, new StartFunding(escrow, payment, "sandbox", "sandbox-approved"));
        until(() -> log.stream(job, 0).stream().anyMatch(logged -> logged.event() instanceof JobStarted));
        send(provider, new DeliverMilestone(job, 1, "Listo"));
        send(client, new ApproveMilestone(job, 1));
        return job;
    }

    public void send(Actor actor, Command command) {
        assertThat(commands.send(command, Envelope.of(actor, Instant.now()))).isInstanceOf(Receipt.class);
    }

    /** Waits until something is so. */
    public static void until(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
