package io.trato.command.wallet;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.wallet.WalletCommand.ConfirmPayout;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guards of a wallet. */
record WalletRules(WalletState wallet, Context<WalletFacts> context) {

    Rule isPositive(long amount) {
        return Rule.that(
                amount > 0, () -> Refusal.of(RefusalCode.AMOUNT_INVALID).at("amount"));
    }

    Rule isNotNegative(long amount) {
        return Rule.that(
                amount >= 0, () -> Refusal.of(RefusalCode.AMOUNT_INVALID).at("amount"));
    }

    /** To anybody else there is no wallet. */
    Rule isItsProvider() {
        return Rule.that(
                !wallet.providerId().isEmpty() && context.actor().isAccount(wallet.providerId()),
                () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule isInItsCurrency(String currency) {
        return Rule.that(
                wallet.currency().equals(currency),
                () -> Refusal.of(
                                RefusalCode.CURRENCY_MISMATCH,
                                Map.of("expected", wallet.currency(), "actual", currency))
                        .at("amount"));
    }

    Rule isAvailable(long amount) {
        return Rule.that(
                amount <= wallet.available(),
                () -> Refusal.of(
                                RefusalCode.FUNDS_INSUFFICIENT,
                                Map.of(
                                        "available",
                                        "" + wallet.available(),
                                        "asked",
                                        "" + amount,
                                        "currency",
                                        wallet.currency()))
                        .at("amount"));
    }

    Rule isAnotherPayout(String payoutId) {
        return Rule.that(!wallet.payouts().containsKey(payoutId), () -> Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    Rule knows(String gateway) {
        return Rule.that(
                context.facts().gateways().contains(gateway),
                () -> Refusal.of(
                                RefusalCode.MALFORMED,
                                Map.of("expected", context.facts().gateways().toString()))
                        .at("gateway"));
    }

    /** The attempt that was made, to the minor unit. One that was given up cannot arrive: its money may be elsewhere by now. */
    Rule matches(ConfirmPayout confirm) {
        RunningPayout payout = payout(confirm.payoutId());
        return Rule.that(
                payout != null
                        && payout.attempt() == confirm.attempt()
                        && payout.retryAt() == null
                        && payout.amount() == confirm.amount()
                        && wallet.currency().equals(confirm.currency()),
                () -> Refusal.of(
                        RefusalCode.PAYMENT_MISMATCH,
                        Map.of(
                                "expected",
                                payout == null ? "none" : payout.amount() + " " + wallet.currency(),
                                "actual",
                                confirm.amount() + " " + confirm.currency())));
    }

    @Nullable RunningPayout payout(String payoutId) {
        return wallet.payouts().get(payoutId);
    }

    @Nullable ClearingRelease release(String releaseId) {
        return wallet.clearing().get(releaseId);
    }
}
