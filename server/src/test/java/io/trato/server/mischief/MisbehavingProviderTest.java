package io.trato.server.mischief;

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
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowPlanned;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobEvent.JobStarted;
import io.trato.contract.log.Log;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Terms;
import io.trato.embedded.payments.Mischief;
import io.trato.server.House;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The payment provider fails, loses answers, repeats, reorders and withholds its webhooks; every deal is paid once all the same. */
class MisbehavingProviderTest {

    private static final int DEALS = 20;
    private static final Actor SYSTEM = Actor.system("test");

    private final Commands commands = House.open().context().getBean(Commands.class);
    private final Log log = House.open().log();
    private final Actor provider = registered(Role.PROVIDER);
    private final Actor client = registered(Role.CLIENT);

    @BeforeEach
    void misbehave() {
        House.open().payments().misbehave(new Mischief(20_261_122, 15, 20, 40, 40, 25));
    }

    @AfterEach
    void behave() {
        House.open().payments().misbehave(Mischief.NONE);
    }

    @Test
    void everyDealIsPaidExactlyOnce() {
        List<String> jobs = Stream.generate(this::openedJob).limit(DEALS).toList();

        jobs.forEach(this::pay);

        until(() -> jobs.stream().allMatch(job -> count(job, JobStarted.class) == 1));
        assertThat(jobs).allSatisfy(job -> {
            assertThat(count(escrow(job), PaymentConfirmed.class)).isEqualTo(1);
            assertThat(count(escrow(job), EscrowHeld.class)).isEqualTo(1);
        });
    }

    private String openedJob() {
        String job = Ids.fresh(Ids.JOB, Instant.now().toEpochMilli());
        Terms terms = new Terms("Grifo", "EUR", List.of(new Milestone("Grifo", 12_000, null)), null);
        send(
                SYSTEM,
                new OpenJob(
                        job,
                        Ids.sibling(Ids.OFFER, job),
                        Ids.fresh(Ids.LISTING, 1),
                        client.id(),
                        provider.id(),
                        terms,
                        1_500,
                        "2026-1"));
        return job;
    }

    private void pay(String job) {
        until(() -> count(escrow(job), EscrowPlanned.class) == 1);
        String payment = Ids.fresh(Ids.PAYMENT, Instant.now().toEpochMilli());
        send(client, new StartFunding(escrow(job), payment, "sandbox", "sandbox-approved"));
    }

    private static String escrow(String job) {
        return Ids.sibling(Ids.ESCROW, job);
    }

    private long count(String stream, Class<?> event) {
        return log.stream(stream, 0).stream()
                .filter(logged -> event.isInstance(logged.event()))
                .count();
    }

    private Actor registered(Role role) {
        String id = Ids.fresh(Ids.ACCOUNT, Instant.now().toEpochMilli());
        send(SYSTEM, new RegisterAccount(id, id + "@example.org", "Test", Set.of(role), "es"));
        return new Actor(id, Set.of(role));
    }

    private void send(Actor actor, Command command) {
        assertThat(commands.send(command, Envelope.of(actor, Instant.now()))).isInstanceOf(Receipt.class);
    }

    private static void until(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
