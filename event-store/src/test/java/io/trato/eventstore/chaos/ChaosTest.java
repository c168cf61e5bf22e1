package io.trato.eventstore.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost, doubled or seen out of order, whatever happens to transactions, connections, nodes and the server.
 *
 * <p>{@code -Dtrato.chaos.seed} repeats the troubles of a run, {@code -Dtrato.chaos.rounds} makes each that many times.
 */
class ChaosTest {

    private static final long SEED = Long.getLong("trato.chaos.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("trato.chaos.rounds", 2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothingIsLostDoubledOrOutOfOrder() throws Exception {
        System.out.println("trato.chaos.seed=" + SEED);
        Path diaries = Files.createDirectory(folder.resolve("diaries"));
        List<RunningNode> nodes = new ArrayList<>();
        try (Server server = new Server(folder.resolve("server"));
                Proxy proxy = new Proxy(server.process().port())) {
            for (String name : List.of("north", "south")) {
                String url = Server.url(proxy.port());
                nodes.add(new RunningNode(name, url, server.process().app(), diaries, SEED + name.hashCode()));
            }
            Server.until("the nodes write", () -> server.sealed() > 100);
            for (RunningNode node : nodes) {
                Server.until(
                        node.name() + " writes",
                        () -> !Diary.lines(diaries.resolve(node.name() + ".answers"))
                                .isEmpty());
            }
            Map<String, Boolean> byHand = trouble(server, proxy, nodes);
            for (RunningNode node : nodes) {
                node.rest();
            }
            awaitReaders(server, nodes, diaries);
            for (RunningNode node : nodes) {
                assertThat(node.end()).as("exit status of " + node.name()).isZero();
            }
            judge(new Oracle(server.sql), byHand, nodes, diaries);
        } catch (Throwable failed) {
            System.out.println("what the nodes said lies in " + diaries);
            for (RunningNode node : nodes) {
                System.out.println("--- " + node.name() + " said last:\n" + node.lastWords());
            }
            throw new AssertionError("with -Dtrato.chaos.seed=" + SEED, failed);
        } finally {
            nodes.forEach(RunningNode::close);
        }
    }

    private static Map<String, Boolean> trouble(Server server, Proxy proxy, List<RunningNode> nodes) throws Exception {
        Troublemaker troublemaker = new Troublemaker(SEED, server, proxy, nodes);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Trouble> troubles = Arrays.asList(Trouble.values());
            Collections.shuffle(troubles, random);
            for (Trouble trouble : troubles) {
                troublemaker.make(trouble);
            }
        }
        return troublemaker.byHand();
    }

    private static void awaitReaders(Server server, List<RunningNode> nodes, Path diaries) {
        Server.until("everything is sealed", () -> server.unsealed() == 0);
        Server.until(
                "everything is handled",
                () -> Long.valueOf(server.sealed())
                        .equals(server.sql.queryForObject("select count(*) from witness", Long.class)));
        String last = server.sealed() + " ";
        for (RunningNode node : nodes) {
            Path seen = diaries.resolve(node.name() + ".all");
            Server.until(
                    node.name() + " sees the end",
                    () -> !Diary.lines(seen).isEmpty()
                            && Diary.lines(seen).getLast().startsWith(last));
        }
    }

    private static void judge(Oracle oracle, Map<String, Boolean> byHand, List<RunningNode> nodes, Path diaries) {
        oracle.theLogIsInOrder();
        oracle.everyAppendIsWhole();
        oracle.byHand(byHand);
        oracle.everythingWasHandled();
        for (RunningNode node : nodes) {
            oracle.everyAnswerIsTrue(diaries.resolve(node.name() + ".answers"));
            oracle.everythingWasSeen(diaries.resolve(node.name() + ".all"), Set.of());
            oracle.everythingWasSeen(diaries.resolve(node.name() + ".some"), Set.of("shared-0", "shared-1"));
        }
    }
}
