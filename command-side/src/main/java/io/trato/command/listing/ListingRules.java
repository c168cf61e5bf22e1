package io.trato.command.listing;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.account.KycStatus;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.ListingStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guards of a listing's life. What it may say is {@link ContentRules}' matter. */
record ListingRules(ListingState listing, Context<ListingFacts> context) {

    Rule isNew() {
        return Rule.that(listing.status() == null, () -> Refusal.of(RefusalCode.ALREADY_EXISTS));
    }

    Rule exists() {
        return Rule.that(listing.status() != null, () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule aProviderForThemselves(String providerId) {
        return Rule.that(
                context.actor().isAccount(providerId) && context.actor().is(Role.PROVIDER),
                () -> Refusal.of(RefusalCode.FORBIDDEN));
    }

    /** A published listing is everybody's to see, so a stranger is told that it is not theirs; another is not there. */
    Rule onlyItsProvider() {
        RefusalCode code = listing.status() == ListingStatus.PUBLISHED ? RefusalCode.FORBIDDEN : RefusalCode.NOT_FOUND;
        return Rule.that(
                listing.status() != null && context.actor().isAccount(listing.providerId()), () -> Refusal.of(code));
    }

    Rule isOneOf(ListingStatus... allowed) {
        return Rule.that(
                Arrays.asList(allowed).contains(listing.status()),
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of("state", String.valueOf(listing.status()), "allowed", Arrays.toString(allowed))));
    }

    Rule tradesNeedKyc(@Nullable ListingKind kind) {
        return Rule.that(
                kind != ListingKind.SERVICE || context.facts().kyc() == KycStatus.APPROVED,
                () -> Refusal.of(
                        RefusalCode.KYC_REQUIRED,
                        Map.of("kyc", context.facts().kyc().name())));
    }

    static Rule isComplete(ListingContent content) {
        List<String> missing = new ArrayList<>();
        if (content.title() == null) {
            missing.add("title");
        }
        if (content.description() == null) {
            missing.add("description");
        }
        if (content.category() == null) {
            missing.add("category");
        }
        if (content.location() == null) {
            missing.add("location");
        }
        if (content.price() == null) {
            missing.add("price");
        }
        return Rule.that(
                missing.isEmpty(),
                () -> Refusal.of(RefusalCode.LISTING_INCOMPLETE, Map.of("missing", String.join(", ", missing))));
    }
}
