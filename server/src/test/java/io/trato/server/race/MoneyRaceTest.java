package io.trato.server.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.Queries;
import io.trato.contract.Query;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.log.Log;
import io.trato.contract.reputation.FindStatistics;
import io.trato.contract.review.FindReview;
import io.trato.contract.review.ReviewCommand.PostReview;
import io.trato.contract.wallet.FindPayout;
import io.trato.contract.wallet.Payout;
import io.trato.contract.wallet.PayoutStatus;
import io.trato.contract.wallet.WalletCommand.CreditWallet;
import io.trato.contract.wallet.WalletCommand.RequestPayout;
import io.trato.contract.wallet.WalletEvent.ReleaseCleared;
import io.trato.server.House;
import io.trato.server.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes at the same time gets what one alone would get, once. On the whole program with its real engines. */
class MoneyRaceTest {

    private static final int AT_ONCE = 16;

    private final People people = new People(House.open());
    private final Commands commands = House.open().context().getBean(Commands.class);
    private final Queries queries = House.open().context().getBean(Queries.class);
    private final Log log = House.open().log();
    private final Actor provider = people.registered(Role.PROVIDER);
    private final Actor client = people.registered(Role.CLIENT);

    /** The clearing's timer is due when it is set, since the credit lies six days back. */
    @Test
    void ofManyPayoutsAgainstOneBalanceOneWinsAndArrives() {
        String wallet = Ids.wallet(provider.id(), "CLP");
        String release = "escrow-" + UUID.randomUUID() + ":1";
        Instant sixDaysAgo = Instant.now().minus(Duration.ofDays(6));
        done(commands.send(
                new CreditWallet(wallet, provider.id(), release, Ids.fresh(Ids.JOB, 1), "CLP", 1_000),
                Envelope.of(People.SYSTEM, sixDaysAgo)));
        People.until(() -> log.stream(wallet, 0).stream().anyMatch(logged -> logged.event() instanceof ReleaseCleared));

        List<RequestPayout> requests = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new RequestPayout(
                        wallet, Ids.fresh(Ids.PAYOUT, 1), "sandbox", "sandbox-duplicate", "CLP", 1_000))
                .toList();
        List<Outcome> outcomes = atOnce(requests, provider);

        assertThat(outcomes.stream().filter(Receipt.class::isInstance)).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refusal.class::isInstance)
                .allSatisfy(refused ->
                        assertThat(((Refusal) refused).code()).isIn(RefusalCode.FUNDS_INSUFFICIENT, RefusalCode.BUSY));
        RequestPayout winner = IntStream.range(0, AT_ONCE)
                .filter(i -> outcomes.get(i) instanceof Receipt)
                .mapToObj(requests::get)
                .findFirst()
                .orElseThrow();
        People.until(() -> ask(new FindPayout(winner.payoutId(), provider))
                .map(Payout::status)
                .filter(PayoutStatus.PAID::equals)
                .isPresent());
        People.until(() -> log.stream(wallet, 0).size() == 5); // credited, clearing, cleared, started, paid: once each
    }

    @Test
    void ofManyReviewsOfOneJobThereIsOne() {
        String job = people.completedJob(client, provider);
        String review = Ids.sibling(Ids.REVIEW, job);
        List<PostReview> reviews = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new PostReview(review, 1 + i % 5, "number " + i))
                .toList();

        List<Outcome> outcomes = atOnce(reviews, client);

        assertThat(outcomes.stream().filter(Receipt.class::isInstance)).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refusal.class::isInstance)
                .allSatisfy(refused ->
                        assertThat(((Refusal) refused).code()).isIn(RefusalCode.ALREADY_EXISTS, RefusalCode.BUSY));
        assertThat(log.stream(review, 0)).hasSize(1);
        int stars = ask(new FindReview(review)).orElseThrow().rating();
        People.until(() -> ask(new FindStatistics(provider.id(), client)).points()
                == 100 + (stars == 5 ? 50 : stars == 4 ? 25 : 0));
        assertThat(ask(new FindStatistics(provider.id(), client)).rating().stars())
                .isEqualTo(stars);
    }

    private List<Outcome> atOnce(List<? extends Command> all, Actor actor) {
        CompletableFuture<Void> start = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> running = all.stream()
                    .map(command -> threads.submit(() -> {
                        start.join();
                        return commands.send(command, Envelope.of(actor, Instant.now()));
                    }))
                    .toList();
            start.complete(null);
            return running.stream().map(MoneyRaceTest::result).toList();
        }
    }

    private <R> R ask(Query<R> query) {
        return queries.ask(query, log.head());
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Receipt.class);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
