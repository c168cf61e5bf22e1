package io.trato.command.offer;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.offer.OfferStatus;
import io.trato.contract.offer.Side;
import io.trato.contract.offer.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The guards of a negotiation. What terms must be like is {@link TermsRules}' matter. */
record OfferRules(OfferState offer, Context<OfferFacts> context) {

    /** What guards the provider's answer to a request, before there are terms. */
    List<Rule> toAnswer() {
        return List.of(
                isAParty(), context.inGoodStanding(), isOneOf(OfferStatus.REQUESTED), isNotTooLate(), isTheProvider());
    }

    List<Rule> toRevise() {
        return List.of(isAParty(), context.inGoodStanding(), isOneOf(OfferStatus.OPEN), isNotTooLate(), isItsAuthor());
    }

    List<Rule> toCounter(int revision) {
        return List.of(
                isAParty(),
                context.inGoodStanding(),
                isOneOf(OfferStatus.OPEN),
                isNotTooLate(),
                isTheOpenRevision(revision),
                isItsTurn());
    }

    /** A stay that cannot be had any more cannot be agreed on either. */
    List<Rule> toAccept(int revision) {
        return Rule.all(toCounter(revision), canBeStayed(offer.terms(), ""));
    }

    List<Rule> toReject() {
        return List.of(mayReject(), isOneOf(OfferStatus.REQUESTED, OfferStatus.OPEN), isNotTooLate());
    }

    List<Rule> toWithdraw() {
        return List.of(isAParty(), isOneOf(OfferStatus.REQUESTED, OfferStatus.OPEN), isNotTooLate(), mayWithdraw());
    }

    /** Whether it has waited for an answer too long. */
    boolean isDue() {
        boolean waits = offer.status() == OfferStatus.REQUESTED || offer.status() == OfferStatus.OPEN;
        return waits && !context.at().isBefore(expiry());
    }

    /** Too late it has expired already, although nobody may have said so yet. */
    private Rule isNotTooLate() {
        return Rule.that(
                !isDue(),
                () -> Refusal.of(
                        RefusalCode.NOT_NOW, Map.of("at", context.at().toString(), "allowed", "before " + expiry())));
    }

    private Instant expiry() {
        return context.facts()
                .book()
                .at(offer.startedAt())
                .deadlines()
                .deals()
                .offerExpiry(offer.startedAt(), offer.steppedAt());
    }

    /** A stranger sees nothing. */
    Rule isAParty() {
        return Rule.that(offer.sideOf(context.actor()) != null, () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    Rule isTheProvider() {
        return Rule.that(offer.sideOf(context.actor()) == Side.PROVIDER, () -> Refusal.of(RefusalCode.FORBIDDEN));
    }

    Rule isOneOf(OfferStatus... allowed) {
        return Rule.that(
                Arrays.asList(allowed).contains(offer.status()),
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of("state", String.valueOf(offer.status()), "allowed", Arrays.toString(allowed))));
    }

    Rule isTheOpenRevision(int revision) {
        return Rule.that(
                revision == offer.revision(),
                () -> Refusal.of(
                                RefusalCode.REVISION_CONFLICT,
                                Map.of("expected", "" + revision, "current", "" + offer.revision()))
                        .at("revision"));
    }

    Rule isItsTurn() {
        return Rule.that(
                offer.sideOf(context.actor()) != offer.author(),
                () -> Refusal.of(RefusalCode.NOT_YOUR_TURN, Map.of("author", String.valueOf(offer.author()))));
    }

    Rule isItsAuthor() {
        return Rule.that(
                offer.sideOf(context.actor()) == offer.author(),
                () -> Refusal.of(RefusalCode.NOT_YOUR_TURN, Map.of("author", String.valueOf(offer.author()))));
    }

    /** The side whose turn it is, the provider who was asked for a quote, or an operator. */
    Rule mayReject() {
        if (context.actor().is(Role.OPERATOR) && offer.status() != null) {
            return context.inGoodStanding();
        }
        if (offer.sideOf(context.actor()) == null) {
            return isAParty();
        }
        return offer.status() == OfferStatus.REQUESTED ? isTheProvider() : isItsTurn();
    }

    /** The author of what is open: of the revision, or of the request. */
    Rule mayWithdraw() {
        return offer.status() == OfferStatus.REQUESTED
                ? Rule.that(offer.sideOf(context.actor()) == Side.CLIENT, () -> Refusal.of(RefusalCode.FORBIDDEN))
                : isItsAuthor();
    }

    /** These rules first, and then those of the terms. */
    List<Rule> withTerms(Terms terms, List<Rule> first) {
        List<Rule> all = new ArrayList<>(first);
        all.addAll(TermsRules.of(terms, context));
        all.add(canBeStayed(terms, "terms.stay"));
        return all;
    }

    private Rule canBeStayed(@Nullable Terms terms, String field) {
        return () -> {
            if (terms == null || terms.stay() == null) {
                return null;
            }
            Refusal objection = context.facts().nights().objection(terms.stay().nights(), context.at());
            return objection == null ? null : objection.at(field);
        };
    }

    Side side() {
        return Objects.requireNonNull(offer.sideOf(context.actor()), "the rules saw a party");
    }
}
