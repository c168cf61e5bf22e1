package io.trato.server.outage;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingCommand.ReviseListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Providers who rewrite a title over and over, each title once, and somebody who opens jobs. It notes down what was
 * acknowledged; of a command that ended by an exception nobody knows, so its title is not sent again.
 */
final class Load implements AutoCloseable {

    private static final int PROVIDERS = 4;
    private static final long PAUSE_NANOS = 10_000_000; // the engines that come back need processors, too

    private final Commands commands;
    private final Map<String, Queue<String>> acknowledged = new ConcurrentHashMap<>();
    private final Deque<String> jobs = new ConcurrentLinkedDeque<>();
    private final Queue<String> paid = new ConcurrentLinkedQueue<>();
    private final AtomicLong unanswered = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean resting;

    Load(Commands commands) {
        this.commands = commands;
        Actor client = registered(Role.CLIENT);
        for (int i = 0; i < PROVIDERS; i++) {
            Actor provider = registered(Role.PROVIDER);
            String listing = Ids.fresh(Ids.LISTING, Instant.now().toEpochMilli());
            if (!sent(
                    provider,
                    new DraftListing(listing, provider.id(), ListingKind.RENTAL, ListingContent.EMPTY, false))) {
                throw new IllegalStateException("a listing was not drafted");
            }
            acknowledged.put(listing, new ConcurrentLinkedQueue<>());
            boolean first = i == 0;
            threads.add(Thread.ofVirtual().start(() -> work(provider, client, listing, first)));
        }
    }

    /** Titles by listing, in the order of their acknowledgements. */
    Map<String, Queue<String>> acknowledged() {
        return acknowledged;
    }

    long count() {
        return acknowledged.values().stream().mapToLong(Queue::size).sum();
    }

    /** Jobs whose opening was acknowledged. */
    Queue<String> jobs() {
        return jobs;
    }

    /** Jobs the start of whose payment was acknowledged. */
    Queue<String> paid() {
        return paid;
    }

    /** How many commands ended without an answer. */
    long unanswered() {
        return unanswered.get();
    }

    private void work(Actor provider, Actor client, String listing, boolean opensJobs) {
        for (int number = 1; !resting; number++) {
            String title = "Piso número " + number;
            ListingContent changes = new ListingContent(title, null, null, null, null, null, null, null);
            if (sent(provider, new ReviseListing(listing, changes))) {
                acknowledged.get(listing).add(title);
            }
            if (opensJobs && number % 20 == 0) {
                pay(client);
                open(provider, client, listing);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void open(Actor provider, Actor client, String listing) {
        String job = Ids.fresh(Ids.JOB, Instant.now().toEpochMilli());
        Terms terms = new Terms("Grifo", "EUR", List.of(new Milestone("Grifo", 12_000, null)), null);
        String offer = Ids.sibling(Ids.OFFER, job);
        if (sent(
                Actor.system("test"),
                new OpenJob(job, offer, listing, client.id(), provider.id(), terms, 1_500, "2026-1"))) {
            jobs.add(job);
        }
    }

    /** The job that was opened last, when its escrow is there already. */
    private void pay(Actor client) {
        String job = jobs.peekLast();
        if (job != null && !paid.contains(job)) {
            String payment = Ids.fresh(Ids.PAYMENT, Instant.now().toEpochMilli());
            String escrow = Ids.sibling(Ids.ESCROW, job);
            if (sent(client, new StartFunding(escrow, payment, "sandbox", "sandbox-approved"))) {
                paid.add(job);
            }
        }
    }

    private Actor registered(Role role) {
        String id = Ids.fresh(Ids.ACCOUNT, Instant.now().toEpochMilli());
        if (!sent(Actor.system("test"), new RegisterAccount(id, id + "@example.org", "Test", Set.of(role), "es"))) {
            throw new IllegalStateException("an account was not registered");
        }
        return new Actor(id, Set.of(role));
    }

    private boolean sent(Actor actor, Command command) {
        try {
            Outcome outcome = commands.send(command, Envelope.of(actor, Instant.now()));
            return outcome instanceof Receipt;
        } catch (RuntimeException engineIsAway) {
            unanswered.incrementAndGet();
            return false;
        }
    }

    /** Returns when everything that was sent is answered. */
    @Override
    public void close() throws InterruptedException {
        resting = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
