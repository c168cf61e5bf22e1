package io.trato.api.escrow;

import graphql.schema.idl.RuntimeWiring;
import io.trato.api.graphql.Fields;
import io.trato.api.graphql.Input;
import io.trato.api.graphql.Mutations;
import io.trato.api.graphql.Mutations.Reading;
import io.trato.api.graphql.Resolver;
import io.trato.contract.Ids;
import io.trato.contract.Money;
import io.trato.contract.RefusalCode;
import io.trato.contract.escrow.DisputeCommand.AddEvidence;
import io.trato.contract.escrow.DisputeCommand.AnswerDispute;
import io.trato.contract.escrow.DisputeCommand.DecideDispute;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.RefundCommand.ReviveRefund;
import io.trato.contract.escrow.RefundCommand.WriteOffRefund;
import io.trato.contract.escrow.Split;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** What can be done with the money of a job. */
@Component
final class EscrowMutations implements RuntimeWiringConfigurer {

    private static final String DISPUTE = "dispute";

    private final Mutations mutations;

    EscrowMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Mutation")
                .field(
                        "payJob",
                        of((input, caller) -> new StartFunding(
                                escrow(input),
                                Ids.fresh(Ids.PAYMENT, mutations.clock().millis()),
                                input.text("gateway"),
                                input.text("method"))))
                .field(
                        "releasePart",
                        of((input, caller) -> new ReleasePart(
                                escrow(input),
                                input.number("milestone"),
                                input.theMoney("amount").minor(),
                                input.theMoney("amount").currency())))
                .field(
                        "openDispute",
                        of((input, caller) -> new OpenDispute(
                                escrow(input),
                                Ids.fresh(DISPUTE, mutations.clock().millis()),
                                input.number("milestone"),
                                input.text("reason"),
                                split(input),
                                currency(input))))
                .field(
                        "answerDispute",
                        of((input, caller) -> new AnswerDispute(
                                escrow(input),
                                input.text("disputeId"),
                                input.text("text"),
                                split(input),
                                currency(input))))
                .field(
                        "addEvidence",
                        of((input, caller) -> new AddEvidence(
                                escrow(input), input.text("disputeId"), input.text("text"), input.texts("files"))))
                .field(
                        "decideDispute",
                        of((input, caller) -> new DecideDispute(
                                escrow(input),
                                input.text("disputeId"),
                                input.text("reason"),
                                split(input),
                                currency(input))))
                .field("retryRefund", of((input, caller) -> new ReviveRefund(escrow(input), input.text("refundId"))))
                .field(
                        "writeOffRefund",
                        of((input, caller) ->
                                new WriteOffRefund(escrow(input), input.text("refundId"), input.text("reason"))));
    }

    private Resolver of(Reading reading) {
        return mutations.resolver(reading, (field, input) -> switch (field) {
            case "escrowId" -> "jobId";
            case "claim" -> "release";
            default -> field;
        });
    }

    private static String escrow(Input input) {
        return Ids.sibling(Ids.ESCROW, input.text("jobId"));
    }

    private static String currency(Input input) {
        return input.theMoney("release").currency();
    }

    private static Split split(Input input) {
        Money release = input.theMoney("release");
        Money refund = input.theMoney("refund");
        if (!release.currency().equals(refund.currency())) {
            throw input.refused(
                    RefusalCode.CURRENCY_MISMATCH,
                    "refund",
                    Map.of("expected", release.currency(), "actual", refund.currency()));
        }
        return new Split(release.minor(), refund.minor());
    }
}
