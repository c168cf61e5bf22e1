package io.trato.server.simulate.people;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.DisputeCommand.AddEvidence;
import io.trato.contract.escrow.DisputeCommand.AnswerDispute;
import io.trato.contract.escrow.DisputeCommand.DecideDispute;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.Split;
import io.trato.contract.offer.Side;
import io.trato.server.simulate.check.Books;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How two fall out, about what is held or what is still clearing, and how an operator decides. */
record Quarrels(Hands hands, Chance chance, Crowd crowd, Books books) {

    private static final Duration SOONEST = Duration.ofMillis(5);
    private static final Duration WEEK = Duration.ofDays(8);
    private static final Duration MONTH = Duration.ofDays(35);

    /** @param milestone that has been delivered, or whose money has been released */
    void maybe(Deal deal, int milestone) {
        if (chance.happens(25)) {
            Side side = chance.happens(700) ? Side.CLIENT : Side.PROVIDER;
            hands.want(
                    deal.id(),
                    side == Side.CLIENT ? deal.client() : deal.provider(),
                    chance.lasting(SOONEST, WEEK),
                    () -> disputed(deal, milestone)
                            .map(amount -> new OpenDispute(
                                    deal.escrow(),
                                    chance.id("dispute"),
                                    milestone,
                                    "It is not what we agreed on",
                                    split(amount),
                                    deal.currency())),
                    outcome -> {});
        }
    }

    void opened(Deal deal, DisputeOpened opened) {
        Actor other = opened.by() == Side.CLIENT ? deal.provider() : deal.client();
        if (chance.happens(200)) {
            wants(deal, other, new AddEvidence(deal.escrow(), opened.disputeId(), "Look", List.of()), outcome -> {});
        }
        if (chance.happens(700)) {
            Split answer = chance.happens(300) ? opened.claim() : split(opened.disputed());
            wants(
                    deal,
                    other,
                    new AnswerDispute(deal.escrow(), opened.disputeId(), "No", answer, deal.currency()),
                    outcome -> decided(deal, opened, outcome));
        }
    }

    /** Unless the answer was refused for another reason than a chargeback, which only keeps it waiting. */
    private void decided(Deal deal, DisputeOpened opened, Outcome answered) {
        if (answered instanceof Receipt || is(answered, RefusalCode.FROZEN)) {
            decides(deal, opened, opened.disputed());
        }
    }

    /** Whoever decides learns from a refusal what is left to be decided about. */
    private void decides(Deal deal, DisputeOpened opened, long amount) {
        hands.want(
                deal.id(),
                chance.oneOf(crowd.operators()),
                chance.lasting(SOONEST, MONTH),
                new DecideDispute(deal.escrow(), opened.disputeId(), "It is fair", split(amount), deal.currency()),
                outcome -> {
                    if (is(outcome, RefusalCode.FROZEN)) {
                        decides(deal, opened, amount);
                    } else if (is(outcome, RefusalCode.SPLIT_INVALID) && outcome instanceof Refusal refusal) {
                        decides(
                                deal,
                                opened,
                                Long.parseLong(String.valueOf(refusal.facts().get("expected"))));
                    }
                });
    }

    private static boolean is(Outcome outcome, RefusalCode code) {
        return outcome instanceof Refusal refusal && refusal.code() == code;
    }

    private Optional<Long> disputed(Deal deal, int milestone) {
        return books.holding(deal.escrow(), milestone)
                .map(holding -> holding.held() > 0 ? holding.held() : holding.released())
                .filter(amount -> amount > 0);
    }

    /** Everything to one side at times. */
    private Split split(long amount) {
        long release = chance.happens(300) ? chance.oneOf(List.of(0L, amount)) : chance.between(0, amount);
        return new Split(release, amount - release);
    }

    private void wants(Deal deal, Actor who, Command what, Consumer<Outcome> then) {
        hands.want(deal.id(), who, chance.lasting(SOONEST, WEEK), what, then);
    }
}
