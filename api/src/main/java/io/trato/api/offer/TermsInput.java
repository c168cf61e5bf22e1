package io.trato.api.offer;

import io.trato.api.graphql.Input;
import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.offer.CancellationPolicy;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the terms of an offer: milestones of one currency, or one amount, which is one milestone of the scope's name. */
final class TermsInput {

    private static final int TITLE = 140;

    private TermsInput() {}

    static Terms read(Input input) {
        Input terms = Objects.requireNonNull(input.object("terms"));
        Money whole = terms.money("amount");
        List<Money> amounts = terms.objects("milestones", (milestone, at) -> milestone.theMoney("amount"));
        if ((whole == null) == (amounts == null || amounts.isEmpty())) {
            throw terms.refused(
                    whole == null ? RefusalCode.REQUIRED : RefusalCode.MALFORMED,
                    whole == null ? "milestones" : "amount",
                    Map.of("expected", "milestones | amount"));
        }
        return whole != null ? ofOne(terms, whole) : ofSeveral(terms, Objects.requireNonNull(amounts));
    }

    /** Where in the input a field of a command with terms stands: they may have been given as one amount. */
    static String path(String field, Input input) {
        Input terms = input.object("terms");
        boolean one = terms != null && terms.object("amount") != null;
        return switch (field) {
            case "terms.currency" -> one ? "terms.amount.currencyCode" : "terms.milestones";
            case "terms.milestones", "terms.milestones.amount" -> one ? "terms.amount" : field;
            case "terms.milestones.title" -> one ? "terms.scope" : field;
            default -> field;
        };
    }

    private static Terms ofOne(Input terms, Money whole) {
        String scope = terms.text("scope");
        Milestone milestone = new Milestone(title(scope), whole.minor(), null);
        return new Terms(scope, whole.currency(), List.of(milestone), stay(terms.object("stay")));
    }

    private static Terms ofSeveral(Input terms, List<Money> amounts) {
        String currency = amounts.getFirst().currency();
        List<Milestone> milestones = terms.objects("milestones", (milestone, at) -> {
            Money amount = amounts.get(at);
            if (!amount.currency().equals(currency)) {
                throw milestone.refused(
                        RefusalCode.CURRENCY_MISMATCH,
                        "amount.currencyCode",
                        Map.of("expected", currency, "actual", amount.currency()));
            }
            return new Milestone(milestone.text("title"), amount.minor(), milestone.any("due", LocalDate.class));
        });
        return new Terms(terms.text("scope"), currency, Objects.requireNonNull(milestones), stay(terms.object("stay")));
    }

    private static String title(String scope) {
        String line = scope.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE));
    }

    private static @Nullable Stay stay(@Nullable Input stay) {
        return stay == null
                ? null
                : new Stay(
                        stay.the("arrival", LocalDate.class),
                        stay.the("departure", LocalDate.class),
                        stay.number("guests"),
                        stay.choice("cancellation", CancellationPolicy.class));
    }
}
