package io.trato.api.node;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.trato.api.account.AccountFields;
import io.trato.api.calendar.CalendarFields;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import io.trato.api.graphql.Fields;
import io.trato.api.job.JobFields;
import io.trato.api.letter.LetterFields;
import io.trato.api.listing.ListingFields;
import io.trato.api.offer.OfferFields;
import io.trato.api.review.ReviewFields;
import io.trato.api.upload.TaskFields;
import io.trato.api.wallet.PayoutFields;
import io.trato.api.wallet.WalletFields;
import io.trato.contract.Ids;
import io.trato.contract.PageRequest;
import io.trato.contract.job.Job;
import io.trato.contract.letter.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Objects of any type by identifier, whose prefix tells the type. What may not be seen is not there. */
@Component
final class NodeFields implements RuntimeWiringConfigurer {

    private final AccountFields accounts;
    private final ListingFields listings;
    private final OfferFields offers;
    private final JobFields jobs;
    private final WalletFields wallets;
    private final PayoutFields payouts;
    private final ReviewFields reviews;
    private final TaskFields tasks;
    private final LetterFields letters;
    private final CalendarFields calendars;

    NodeFields(
            AccountFields accounts,
            ListingFields listings,
            OfferFields offers,
            JobFields jobs,
            WalletFields wallets,
            PayoutFields payouts,
            ReviewFields reviews,
            TaskFields tasks,
            LetterFields letters,
            CalendarFields calendars) {
        this.accounts = accounts;
        this.listings = listings;
        this.offers = offers;
        this.jobs = jobs;
        this.wallets = wallets;
        this.payouts = payouts;
        this.reviews = reviews;
        this.tasks = tasks;
        this.letters = letters;
        this.calendars = calendars;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Query")
                .field("node", env -> node(env.getArgumentOrDefault("id", ""), Caller.of(env)))
                .field("nodes", this::nodes);
    }

    private List<@Nullable Object> nodes(DataFetchingEnvironment env) {
        List<String> ids = env.getArgumentOrDefault("ids", List.of());
        if (ids.size() > PageRequest.MAXIMUM) {
            throw new CodedException(ErrorCode.ARGUMENT_INVALID, Map.of("argument", "ids"));
        }
        List<@Nullable Object> nodes = new ArrayList<>();
        ids.forEach(id -> nodes.add(node(id, Caller.of(env))));
        return nodes;
    }

    private @Nullable Object node(String id, Caller caller) {
        return switch (Ids.typeOf(id)) {
            case Ids.ACCOUNT -> accounts.account(id, caller);
            case Ids.LISTING -> listings.listing(id, caller);
            case Ids.OFFER -> offers.offer(id, caller);
            case Ids.JOB -> jobs.job(id, caller);
            case Ids.ESCROW -> escrow(id, caller);
            case Ids.WALLET -> wallets.wallet(id, caller);
            case Ids.PAYOUT -> payouts.payout(id, caller);
            case Ids.REVIEW -> reviews.review(id, caller);
            case Ids.CALENDAR -> calendars.calendar(id, caller);
            case Ids.STAY -> calendars.stay(id, caller);
            case DeadLetter.TYPE -> letters.letter(id, caller);
            default -> tasks.task(id, caller);
        };
    }

    private @Nullable Object escrow(String id, Caller caller) {
        Job job = jobs.job(Ids.sibling(Ids.JOB, id), caller);
        return job == null ? null : job.escrow();
    }
}
