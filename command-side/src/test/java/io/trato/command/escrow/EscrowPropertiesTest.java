package io.trato.command.escrow;

import static io.trato.command.Scenario.account;
import static io.trato.command.escrow.RefundState.Stage.CONFIRMED;
import static io.trato.command.escrow.RefundState.Stage.DOUBLED;
import static io.trato.command.escrow.RefundState.Stage.FAILED;
import static io.trato.command.escrow.RefundState.Stage.PARKED;
import static io.trato.command.escrow.RefundState.Stage.PENDING;
import static io.trato.command.escrow.RefundState.Stage.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Decision.Accepted;
import io.trato.contract.Actor;
import io.trato.contract.Role;
import io.trato.contract.escrow.ChargebackCommand.LoseChargeback;
import io.trato.contract.escrow.ChargebackCommand.OpenChargeback;
import io.trato.contract.escrow.ChargebackCommand.WinChargeback;
import io.trato.contract.escrow.Commission;
import io.trato.contract.escrow.DisputeCommand.AnswerDispute;
import io.trato.contract.escrow.DisputeCommand.DecideDispute;
import io.trato.contract.escrow.DisputeCommand.FlagDispute;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.DisputeCommand.SettleBySilence;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.CloseFunding;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundCommand.ReviveRefund;
import io.trato.contract.escrow.RefundCommand.WriteOffRefund;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import io.trato.contract.escrow.RefundEvent.RefundFailed;
import io.trato.contract.escrow.Split;
import io.trato.contract.market.DealDeadlines;
import io.trato.eventstore.json.EventType;
import io.trato.eventstore.json.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever anybody asks of an escrow in whatever order and at whatever time, no money appears or vanishes. */
class EscrowPropertiesTest {

    private static final String ID = "escrow-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);
    private static final Actor SYSTEM = Actor.system("test");
    private static final EscrowFacts FACTS =
            new EscrowFacts(Set.of("sandbox"), DealDeadlines.FIRST, Duration.ofDays(5), "2026-1");

    @Test
    void moneyIsConservedWhateverHappens() {
        qt().withExamples(1_500)
                .forAll(longs().all(), integers().between(0, 10_000), integers().between(1, 4))
                .check(EscrowPropertiesTest::survives);
    }

    /** Otherwise the law would be about nothing. */
    @Test
    void everythingThatCanHappenDoesHappenInSomeOfTheRuns() {
        Set<String> happened = new TreeSet<>();
        for (long seed = 0; seed < 600; seed++) {
            Run run = new Run(new Random(seed), 1_500, 3);
            for (int step = 0; step < 60; step++) {
                run.step();
            }
            run.events.forEach(event -> happened.add(event.getClass().getSimpleName()));
        }
        Set<String> all = EventTypes.of(List.of(EscrowEvent.class)).all().stream()
                .map(EventType::name)
                .collect(Collectors.toSet());
        assertThat(happened)
                .containsAll(all.stream()
                        .filter(name -> !Set.of("EvidenceAdded", "RefundParked").contains(name))
                        .toList());
    }

    /** @return true, or fails with the sequence that led there: the seed plays it again */
    private static boolean survives(long seed, int bps, int milestones) {
        Random random = new Random(seed);
        Run run = new Run(random, bps, milestones);
        for (int step = 0; step < 60; step++) {
            run.step();
        }
        return run.sound();
    }

    /** One escrow, one clock, and somebody who asks for anything. */
    private static final class Run {

        private static final EscrowDecider DECIDER = new EscrowDecider();

        private final Random random;
        private final int bps;
        private final long total;
        private final List<EscrowEvent> events = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");
        private EscrowState state = DECIDER.initial();
        private long commission;
        private long cash;
        /** Who would usually ask for what is asked for next. */
        private Actor fitting = SYSTEM;

        Run(Random random, int bps, int milestones) {
            this.random = random;
            this.bps = bps;
            List<Holding> holdings = new ArrayList<>();
            for (int number = 1; number <= milestones; number++) {
                holdings.add(new Holding(number, 1 + random.nextInt(random.nextBoolean() ? 7 : 1_000_000)));
            }
            total = holdings.stream().mapToLong(Holding::amount).sum();
            ask(SYSTEM, new PlanEscrow(ID, "job-1", "account-c", "account-p", "EUR", holdings, bps, "1"));
        }

        void step() {
            now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(10) == 0 ? 24 * 40 : 24)));
            Actor actor = List.of(CLIENT, PROVIDER, OPERATOR, SYSTEM).get(random.nextInt(4));
            EscrowState before = state;
            EscrowCommand command = command();
            if (ask(random.nextInt(6) == 0 ? actor : fitting, command)) {
                assertThat(sound()).as("after %s", events.getLast()).isTrue();
            } else {
                assertThat(state).isSameAs(before);
            }
        }

        private EscrowCommand command() {
            int milestone = 1 + random.nextInt(state.holdings().size());
            HoldingState holding = state.holding(milestone).orElseThrow();
            String dispute = any(state.disputes().keySet(), "dispute-x");
            String refund = any(state.refunds().keySet(), "refund-x");
            String chargeback = "cb-" + random.nextInt(3);
            long disputed = state.disputes().containsKey(dispute)
                    ? state.disputes().get(dispute).opened().disputed()
                    : 0;
            long about = holding.held() > 0 ? holding.held() : holding.released();
            long amount = 1 + random.nextLong(total);
            fitting = SYSTEM;
            return switch (random.nextInt(28)) {
                case 0, 1 -> {
                    fitting = CLIENT;
                    yield new StartFunding(ID, "payment-" + events.size(), "sandbox", "card");
                }
                case 2, 3 -> new ConfirmPayment(ID, attempt(), "gw", "approved", total, "EUR", 0);
                case 4 ->
                    random.nextInt(4) == 0
                            ? new ConfirmPayment(ID, attempt(), "gw", "approved", amount, "EUR", 0)
                            : new FailPayment(ID, attempt(), "gw", "rejected");
                case 5, 6 -> new ReleaseHolding(ID, milestone);
                case 7 -> {
                    fitting = CLIENT;
                    yield new ReleasePart(ID, milestone, 1 + random.nextLong(Math.max(1, holding.held())), "EUR");
                }
                case 8 -> random.nextInt(4) == 0 ? new CloseFunding(ID) : new ReleaseHolding(ID, milestone);
                case 9 ->
                    random.nextInt(3) == 0
                            ? new CloseEscrow(ID, random.nextInt(3), 3)
                            : new ConfirmPayment(ID, attempt(), "gw", "approved", total, "EUR", 0);
                case 10, 11 -> {
                    fitting = random.nextBoolean() ? CLIENT : PROVIDER;
                    yield new OpenDispute(ID, "dispute-" + events.size(), milestone, "why", cut(about), "EUR");
                }
                case 12 -> {
                    fitting = random.nextBoolean() ? CLIENT : PROVIDER;
                    yield new AnswerDispute(ID, dispute, "no", cut(disputed), "EUR");
                }
                case 13 -> {
                    fitting = OPERATOR;
                    yield new DecideDispute(ID, dispute, "so", cut(disputed), "EUR");
                }
                case 14 -> new SettleBySilence(ID, dispute);
                case 15 -> new FlagDispute(ID, dispute);
                case 16, 20, 21, 22 ->
                    new ConfirmRefund(
                            ID,
                            refund,
                            "re",
                            "approved",
                            state.refunds().containsKey(refund)
                                    ? state.refunds().get(refund).amount()
                                    : 1,
                            "EUR");
                case 23, 24 -> new FailRefund(ID, refund, "re", "failed");
                case 25 -> again(refund);
                case 26, 27 -> {
                    fitting = OPERATOR;
                    yield new WriteOffRefund(ID, doubled(refund), "gone");
                }
                case 17 -> random.nextBoolean() ? new FailRefund(ID, refund, "re", "failed") : again(refund);
                case 18 -> new OpenChargeback(ID, paid(), chargeback, amount, "EUR", "fraud", "open");
                default ->
                    random.nextBoolean()
                            ? new WinChargeback(ID, paid(), chargeback, amount, "EUR", "fraud", "won")
                            : new LoseChargeback(ID, paid(), chargeback, amount, "EUR", "fraud", "lost");
            };
        }

        private EscrowCommand again(String refund) {
            if (random.nextInt(4) > 0) {
                return new RetryRefund(ID, refund);
            }
            fitting = OPERATOR;
            return new ReviveRefund(ID, refund);
        }

        private String doubled(String otherwise) {
            return state.refunds().entrySet().stream()
                    .filter(refund -> refund.getValue().stage() == DOUBLED)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(otherwise);
        }

        private boolean ask(Actor actor, EscrowCommand command) {
            Decision<EscrowEvent> decision = DECIDER.decide(state, command, new Context<>(actor, now, false, FACTS));
            if (!(decision instanceof Accepted<EscrowEvent> accepted)
                    || accepted.events().isEmpty()) {
                return false;
            }
            for (EscrowEvent event : accepted.events()) {
                state = DECIDER.evolve(state, event, now);
                events.add(event);
                times.add(now);
                commission += commission(event);
                cash += cash(event);
            }
            return true;
        }

        /** The laws of money, and that a replay comes to the same. */
        boolean sound() {
            long released = 0;
            for (HoldingState holding : state.holdings()) {
                long sum =
                        holding.held() + holding.released() + holding.refunding() + holding.refunded() + holding.lost();
                boolean positive = holding.held() >= 0
                        && holding.refunding() >= 0
                        && holding.refunded() >= 0
                        && holding.lost() >= 0
                        && holding.releases().stream().allMatch(release -> release.left() >= 0);
                if (!positive || sum != (holding.isPaid() ? holding.amount() : 0)) {
                    return false;
                }
                released += holding.released();
            }
            return released == state.released()
                    && commission == Commission.on(released, bps)
                    && refunding() == onTheirWay()
                    && goingBack()
                            == state.attempts().surplus().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()
                    && cash == cashOfRefunds()
                    && replayed().equals(state);
        }

        private long refunding() {
            return state.holdings().stream().mapToLong(HoldingState::refunding).sum();
        }

        /** What was asked for once or several times, and has not arrived. */
        private long onTheirWay() {
            return state.refunds().entrySet().stream()
                    .filter(refund -> refund.getKey().equals(refund.getValue().first()))
                    .map(Map.Entry::getValue)
                    .filter(refund -> !refund.parts().isEmpty() && ofTheSameMoney(refund, CONFIRMED) == 0)
                    .mapToLong(RefundState::amount)
                    .sum();
        }

        /** What nobody needed goes back, each payment whole and once. */
        private long goingBack() {
            return state.refunds().entrySet().stream()
                    .filter(refund -> refund.getKey().equals(refund.getValue().first()))
                    .map(Map.Entry::getValue)
                    .filter(refund -> refund.parts().isEmpty())
                    .mapToLong(RefundState::amount)
                    .sum();
        }

        /** What has left the gateway by refunds, as they stand. At most one of the same money is the one that arrived. */
        private long cashOfRefunds() {
            assertThat(state.refunds().values()).allSatisfy(refund -> {
                assertThat(ofTheSameMoney(refund, CONFIRMED)).isLessThanOrEqualTo(1);
                assertThat(ofTheSameMoney(refund, PENDING)).isLessThanOrEqualTo(1);
                assertThat(ofTheSameMoney(refund, DOUBLED) + ofTheSameMoney(refund, WRITTEN_OFF) == 0
                                || ofTheSameMoney(refund, CONFIRMED) == 1)
                        .isTrue();
                assertThat(ofTheSameMoney(refund, FAILED) + ofTheSameMoney(refund, PARKED) == 0
                                || ofTheSameMoney(refund, CONFIRMED) + ofTheSameMoney(refund, PENDING) == 0)
                        .isTrue();
            });
            return state.refunds().values().stream()
                    .filter(refund -> Set.of(CONFIRMED, DOUBLED, WRITTEN_OFF).contains(refund.stage()))
                    .mapToLong(RefundState::amount)
                    .sum();
        }

        private long ofTheSameMoney(RefundState refund, RefundState.Stage stage) {
            return state.refunds().values().stream()
                    .filter(other -> other.first().equals(refund.first()) && other.stage() == stage)
                    .count();
        }

        private static long cash(EscrowEvent event) {
            return switch (event) {
                case RefundConfirmed e -> e.amount();
                case RefundDoubled e -> e.amount();
                case RefundFailed e -> e.returned() ? -e.amount() : 0;
                case DoubledRefundReturned e -> -e.amount();
                default -> 0;
            };
        }

        private EscrowState replayed() {
            EscrowState again = DECIDER.initial();
            for (int i = 0; i < events.size(); i++) {
                again = DECIDER.evolve(again, events.get(i), times.get(i));
            }
            return again;
        }

        private static long commission(EscrowEvent event) {
            return switch (event) {
                case EscrowReleased e -> e.commission();
                case HoldingSplit e -> e.commission();
                case ReleaseReversed e -> -e.commission();
                default -> 0;
            };
        }

        /** Usually figures that add up; sometimes not. */
        private Split cut(long amount) {
            long release =
                    switch (random.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> amount;
                        default -> random.nextLong(amount + 1);
                    };
            return new Split(release, amount - release + (random.nextInt(8) == 0 ? 1 : 0));
        }

        private String attempt() {
            List<FundingStarted> all = state.attempts().all();
            return all.isEmpty()
                    ? "payment-x"
                    : all.get(random.nextInt(all.size())).paymentId();
        }

        private String paid() {
            return state.paid() == null || random.nextInt(6) == 0
                    ? attempt()
                    : state.paid().paymentId();
        }

        private String any(Set<String> names, String otherwise) {
            List<String> all = names.stream().sorted().toList();
            return all.isEmpty() ? otherwise : all.get(random.nextInt(all.size()));
        }
    }
}
