package io.trato.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.bus.Streams;
import io.trato.command.wallet.WalletDecider;
import io.trato.command.wallet.WalletState;
import io.trato.contract.Actor;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wallet with a snapshot answers as one without; snapshots come by themselves and may be thrown away. */
class WalletSnapshotTest {

    private static final Envelope SYSTEM = Envelope.of(Actor.system("test"), Instant.parse("2026-03-01T12:00:00Z"));

    private final CommandLine line = new CommandLine();
    private final String provider = Ids.fresh(Ids.ACCOUNT, 1);
    private final String wallet = Ids.wallet(provider, "PEN");

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void snapshotsAreTakenAndLeadToTheSameState() {
        credit(0, 50);
        assertThat(snapshotAfter(99)).isEqualTo(byAllEvents().pending());

        credit(50, 125);
        snapshotAfter(198);
        assertThat(byAllEvents().pending()).isEqualTo(sumOf(125));
    }

    @Test
    void aSnapshotOfAnotherRevisionIsPassedOver() {
        credit(0, 50);
        snapshotAfter(99);
        line.sql().update("update snapshot set revision = '1', payload = '{\"clearing\": 7}', sequence = 40");

        creditElsewhere(
                50,
                51,
                () -> assertThat(snapshotAfter(100))
                        .as("replaced at the next occasion, by one of all events")
                        .isEqualTo(sumOf(51)));

        assertThat(byAllEvents().pending()).isEqualTo(sumOf(51));
    }

    @Test
    void aLostSnapshotIsNoLoss() {
        credit(0, 50);
        snapshotAfter(99);
        line.sql().update("delete from snapshot");
        creditElsewhere(50, 51, () -> {});
        assertThat(byAllEvents().pending()).isEqualTo(sumOf(51));
    }

    /**
     * Credits of 1, 2, 3, ... céntimos, each of two events. Each answers the next version, also where the wallet comes from a
     * snapshot.
     */
    private void credit(int from, int to) {
        credit(line, from, to);
    }

    /**
     * By a node that remembers nothing of the wallet.
     *
     * @param meanwhile before the node is closed, which would take no snapshot any more
     */
    private void creditElsewhere(int from, int to, Runnable meanwhile) {
        try (CommandLine elsewhere = line.another()) {
            credit(elsewhere, from, to);
            meanwhile.run();
        }
    }

    private void credit(CommandLine node, int from, int to) {
        for (int i = from; i < to; i++) {
            CreditWallet credit = new CreditWallet(wallet, provider, "release-" + i, "job-1", "PEN", i + 1L);
            assertThat(node.commands().send(credit, SYSTEM)).isEqualTo(new Receipt(wallet, 2L * i + 1));
        }
    }

    private WalletState byAllEvents() {
        return new Streams(line.log())
                .state(Ids.WALLET, wallet, new WalletDecider())
                .orElseThrow();
    }

    private static long sumOf(long credits) {
        return credits * (credits + 1) / 2;
    }

    /** Waits for the snapshot, which is taken after the command was answered, and compares it with what it stands for. */
    private long snapshotAfter(long sequence) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(deadline)) {
            Optional<Long> found = line
                    .sql()
                    .query(
                            """
                            select sequence,
                                   (select sum((value ->> 'amount')::bigint) from jsonb_each(payload -> 'clearing'))
                              from snapshot where stream = ? and sequence >= ? and revision = '2'""",
                            (row, number) -> {
                                assertThat(row.getLong(2)).isEqualTo(sumOf(row.getLong(1) / 2 + 1));
                                return row.getLong(2);
                            },
                            wallet,
                            sequence)
                    .stream()
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("no snapshot of revision 2 at or after " + sequence);
    }
}
