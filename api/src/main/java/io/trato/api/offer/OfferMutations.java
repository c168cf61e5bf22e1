package io.trato.api.offer;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Answers;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.Mutations;
import io.trato.contract.Command;
import io.trato.contract.Ids;
import io.trato.contract.RefusalCode;
import io.trato.contract.offer.FindOffer;
import io.trato.contract.offer.Offer;
import io.trato.contract.offer.OfferCommand.AcceptOffer;
import io.trato.contract.offer.OfferCommand.CounterOffer;
import io.trato.contract.offer.OfferCommand.MakeOffer;
import io.trato.contract.offer.OfferCommand.RejectOffer;
import io.trato.contract.offer.OfferCommand.RequestQuote;
import io.trato.contract.offer.OfferCommand.ReviseOffer;
import io.trato.contract.offer.OfferCommand.WithdrawOffer;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What can be done to offers. */
@Component
final class OfferMutations implements RuntimeWiringConfigurer {

    private final Mutations mutations;
    private final Answers answers;

    OfferMutations(Mutations mutations, Answers answers) {
        this.mutations = mutations;
        this.answers = answers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field(
                        "requestQuote",
                        mutations.resolver((input, caller) ->
                                new RequestQuote(fresh(), input.text("listingId"), input.text("message"))))
                .field("makeOffer", mutations.resolver(this::make, TermsInput::path))
                .field(
                        "reviseOffer",
                        mutations.resolver(
                                (input, caller) -> new ReviseOffer(input.text("offerId"), TermsInput.read(input)),
                                TermsInput::path))
                .field(
                        "counterOffer",
                        mutations.resolver(
                                (input, caller) -> new CounterOffer(
                                        input.text("offerId"), input.number("revision"), TermsInput.read(input)),
                                TermsInput::path))
                .field(
                        "acceptOffer",
                        mutations.resolver(
                                (input, caller) -> new AcceptOffer(input.text("offerId"), input.number("revision"))))
                .field(
                        "rejectOffer",
                        mutations.resolver(
                                (input, caller) -> new RejectOffer(input.text("offerId"), input.text("reason"))))
                .field(
                        "withdrawOffer",
                        mutations.resolver((input, caller) -> new WithdrawOffer(input.text("offerId"))));
    }

    /** Whoever answers a request need not name its listing again. */
    private Command make(Input input, Caller caller) {
        String offerId = input.anyText("offerId");
        String listingId = input.anyText("listingId");
        if (offerId == null) {
            if (listingId == null) {
                throw input.refused(RefusalCode.REQUIRED, "listingId", Map.of());
            }
            return new MakeOffer(fresh(), listingId, TermsInput.read(input));
        }
        if (listingId == null) {
            Offer request = answers.find(new FindOffer(offerId, caller.actor()), caller);
            if (request == null) {
                throw input.refused(RefusalCode.NOT_FOUND, "offerId", Map.of());
            }
            listingId = request.listingId();
        }
        return new MakeOffer(offerId, listingId, TermsInput.read(input));
    }

    private String fresh() {
        return Ids.fresh(Ids.OFFER, mutations.clock().millis());
    }
}
