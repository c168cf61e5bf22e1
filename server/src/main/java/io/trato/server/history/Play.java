package io.trato.server.history;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Commands;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.Role;
import io.trato.contract.account.AccountCommand.ApproveKyc;
import io.trato.contract.account.AccountCommand.RegisterAccount;
import io.trato.contract.account.AccountCommand.SubmitKyc;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.job.JobCommand.ApproveMilestone;
import io.trato.contract.job.JobCommand.DeliverMilestone;
import io.trato.contract.listing.ListingCommand.DraftListing;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.contract.offer.Milestone;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.Terms;
import io.trato.contract.review.ReviewCommand.PostReview;
import io.trato.server.history.HistoryReport.Misfit;
import io.trato.server.history.Order.Opinion;
import io.trato.server.simulate.world.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One order after the other as commands, each at the instant that the data gives. Identifiers follow from the data's own.
 *
 * @param approval has a payment approved by whoever was paid
 * @param known who and what is there already
 */
record Play(Commands commands, Agenda agenda, List<Misfit> misfits, Consumer<String> approval, Set<String> known) {

    /** When everybody registers: so long before the first order. */
    static final Duration BEFORE = Duration.ofDays(1);

    /** What a person does right after another: policies come in between. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Actor SYSTEM = Actor.system("history");

    Play(Commands commands, Agenda agenda, List<Misfit> misfits, Consumer<String> approval) {
        this(commands, agenda, misfits, approval, new HashSet<>());
    }

    void order(Order order) {
        Instant purchased = Objects.requireNonNull(order.purchased(), "it had no objection");
        Instant approved = Objects.requireNonNull(order.approved(), "it had no objection");
        Actor client = person(order.customer(), Role.CLIENT);
        Actor provider = person(order.items().getFirst().seller(), Role.PROVIDER);
        String listing = published(provider);
        String offer = Ids.derived(Ids.OFFER, order.id());
        String job = Ids.sibling(Ids.JOB, offer);
        at(purchased, order, client, new MakeOffer(offer, listing, terms(order)));
        at(purchased, order, provider, new AcceptOffer(offer, 1));
        Instant payable = purchased.plus(MOMENT);
        Instant paid = later(approved, payable.plus(MOMENT));
        String payment = Ids.derived(Ids.PAYMENT, order.id());
        at(payable, order, client, new StartFunding(Ids.sibling(Ids.ESCROW, offer), payment, PaidInFull.NAME, "paid"));
        agenda.at(paid, Agenda.NO_DEAL, () -> approval.accept(payment));
        if (order.isDelivered()) {
            Instant delivered = later(Objects.requireNonNull(order.delivered()), paid.plus(MOMENT));
            for (int milestone = 1; milestone <= order.items().size(); milestone++) {
                at(delivered, order, provider, new DeliverMilestone(job, milestone, ""));
                at(delivered, order, client, new ApproveMilestone(job, milestone));
            }
        }
        order.opinions().forEach(opinion -> reviewed(order, client, job, opinion));
    }

    private void reviewed(Order order, Actor client, String job, Opinion opinion) {
        agenda.at(later(opinion.answered(), agenda.instant()), Agenda.NO_DEAL, () -> {
            Command review = new PostReview(Ids.sibling(Ids.REVIEW, job), opinion.stars(), opinion.text());
            if (commands.send(review, Envelope.of(client, agenda.instant())) instanceof Refusal refusal) {
                misfits.add(new Misfit("a review of order " + order.id(), "the review was refused: " + refusal.code()));
            }
        });
    }

    private static Terms terms(Order order) {
        return new Terms(
                "Order " + order.id(),
                OlistFiles.CURRENCY,
                order.items().stream()
                        .map(item -> new Milestone("Item with freight", item.amount(), null))
                        .toList(),
                null);
    }

    private Actor person(String id, Role role) {
        Actor person = new Actor(Ids.derived(Ids.ACCOUNT, id), Set.of(role));
        if (known.add(person.id())) {
            must(person, new RegisterAccount(person.id(), id + "@olist.example", "Somebody", Set.of(role), "pt"));
        }
        return person;
    }

    /** One listing for all that a seller sells; goods have no category of their own. */
    private String published(Actor provider) {
        String listing = Ids.sibling(Ids.LISTING, provider.id());
        if (known.add(listing)) {
            must(provider, new SubmitKyc(provider.id(), "CNPJ", "BR"));
            must(SYSTEM, new ApproveKyc(provider.id()));
            must(
                    provider,
                    new DraftListing(
                            listing,
                            provider.id(),
                            ListingKind.SERVICE,
                            new ListingContent(
                                    "A seller on Olist",
                                    "What this seller sold, as the data tells it.",
                                    "service.other",
                                    new Location(-23.55, -46.63, null, "São Paulo", null, "BR", "America/Sao_Paulo"),
                                    new Price(100, OlistFiles.CURRENCY, PriceUnit.FIXED),
                                    null,
                                    null,
                                    null),
                            true));
        }
        return listing;
    }

    private void at(Instant when, Order order, Actor who, Command what) {
        agenda.at(when, Agenda.NO_DEAL, () -> {
            if (commands.send(what, Envelope.of(who, agenda.instant())) instanceof Refusal refusal) {
                throw new IllegalStateException(
                        "order " + order.id() + " fits, and " + what + " was refused: " + refusal);
            }
        });
    }

    private void must(Actor who, Command what) {
        if (commands.send(what, Envelope.of(who, agenda.instant())) instanceof Refusal refusal) {
            throw new IllegalStateException(what + " was refused: " + refusal);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
