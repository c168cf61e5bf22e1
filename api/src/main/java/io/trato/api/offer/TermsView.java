package io.trato.api.offer;

import io.trato.contract.Money;
import io.trato.contract.offer.Stay;
import io.trato.contract.offer.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms with the currency put beside each amount, as the schema shows them. */
public record TermsView(
        String scope,
        List<TermsMilestone> milestones,
        Money total,
        @Nullable Stay stay,
        String hash) {

    public record TermsMilestone(
            String title, Money amount, @Nullable LocalDate due) {}

    public static TermsView of(Terms terms) {
        List<TermsMilestone> milestones = terms.milestones().stream()
                .map(part -> new TermsMilestone(part.title(), new Money(part.amount(), terms.currency()), part.due()))
                .toList();
        return new TermsView(
                terms.scope(), milestones, new Money(terms.total(), terms.currency()), terms.stay(), terms.hash());
    }
}
