package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Context;
import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.command.Texts;
import io.trato.command.escrow.DisputeRules.Disputable;
import io.trato.contract.escrow.DisputeCommand;
import io.trato.contract.escrow.DisputeCommand.AddEvidence;
import io.trato.contract.escrow.DisputeCommand.AnswerDispute;
import io.trato.contract.escrow.DisputeCommand.DecideDispute;
import io.trato.contract.escrow.DisputeCommand.FlagDispute;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.DisputeCommand.SettleBySilence;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.EvidenceAdded;
import io.trato.contract.escrow.DisputeOutcome;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.offer.Side;
import java.util.List;
import java.util.Objects;

/** How disputes go. */
record Disputes(DisputeRules rules) {

    private static final int MAXIMUM_FILES = 10;

    Decision<EscrowEvent> decide(DisputeCommand command) {
        DisputeClock clock = new DisputeClock(escrow(), context());
        return switch (command) {
            case OpenDispute open -> open(open);
            case AnswerDispute answer -> answer(answer);
            case AddEvidence add -> add(add);
            case DecideDispute decide -> decide(decide);
            case SettleBySilence silence -> clock.silence(silence);
            case FlagDispute flag -> clock.overdue(flag);
        };
    }

    private Decision<EscrowEvent> open(OpenDispute open) {
        Disputable about = rules.disputable(open.milestone());
        return under(
                Rule.all(
                        rules.toOpen(open.milestone()),
                        Texts.plain("reason", open.reason(), 1, 5_000),
                        rules.isIn(open.currency()),
                        rules.addsUp(open.claim(), about.amount())),
                () -> List.of(new DisputeOpened(
                        open.escrowId(),
                        escrow().deal().jobId(),
                        open.disputeId(),
                        open.milestone(),
                        escrow().deal().providerId(),
                        escrow().deal().currency(),
                        side(),
                        open.reason().strip(),
                        about.amount(),
                        about.released(),
                        about.releaseIds(),
                        open.claim(),
                        context().at().plus(context().facts().deadlines().counterClaim()),
                        context().facts().policyVersion())));
    }

    private Decision<EscrowEvent> answer(AnswerDispute answer) {
        DisputeState dispute = escrow().disputes().get(answer.disputeId());
        return under(
                Rule.all(
                        rules.toAnswer(answer.disputeId()),
                        Texts.plain("text", answer.text(), 0, 5_000),
                        rules.isIn(answer.currency()),
                        rules.addsUp(answer.claim(), dispute == null ? 0 : dispute.left(escrow()))),
                () -> answered(answer, Objects.requireNonNull(dispute, "the rules saw a dispute")));
    }

    private List<EscrowEvent> answered(AnswerDispute answer, DisputeState dispute) {
        Movements movements = new Movements(
                        answer.escrowId(), escrow(), context().at())
                .add(new DisputeAnswered(
                        answer.escrowId(),
                        answer.disputeId(),
                        side(),
                        answer.text().strip(),
                        answer.claim(),
                        context().at().plus(context().facts().deadlines().decision())));
        return answer.claim().equals(dispute.claim(escrow()))
                ? Resolution.of(dispute, movements)
                        .ends(DisputeOutcome.AGREED, "", answer.claim(), null)
                        .events()
                : movements.events();
    }

    private Decision<EscrowEvent> add(AddEvidence add) {
        return under(
                Rule.all(
                        rules.toAddEvidence(add.disputeId()),
                        Texts.plain("text", add.text(), add.files().isEmpty() ? 1 : 0, 10_000),
                        Texts.atMost("files", add.files().size(), MAXIMUM_FILES),
                        rules.areUploaded(add.files())),
                () -> List.of(new EvidenceAdded(
                        add.escrowId(),
                        add.disputeId(),
                        rules.side(),
                        add.text().strip(),
                        add.files().stream()
                                .distinct()
                                .map(file -> rules.received(file).orElseThrow())
                                .toList())));
    }

    private Decision<EscrowEvent> decide(DecideDispute decide) {
        DisputeState dispute = escrow().disputes().get(decide.disputeId());
        return under(
                Rule.all(
                        rules.toDecide(decide.disputeId()),
                        Texts.plain("reason", decide.reason(), 1, 5_000),
                        rules.isIn(decide.currency()),
                        rules.addsUp(decide.split(), dispute == null ? 0 : dispute.left(escrow()))),
                () -> resolved(
                        Objects.requireNonNull(dispute, "the rules saw a dispute"),
                        DisputeOutcome.DECIDED,
                        decide.reason().strip(),
                        decide));
    }

    private List<EscrowEvent> resolved(
            DisputeState dispute, DisputeOutcome outcome, String reason, DecideDispute decide) {
        return Resolution.of(
                        dispute,
                        new Movements(decide.escrowId(), escrow(), context().at()))
                .ends(outcome, reason, decide.split(), dispute.loserOf(decide.split()))
                .events();
    }

    private Side side() {
        return Objects.requireNonNull(rules.side(), "the rules saw a party");
    }

    private EscrowState escrow() {
        return rules.escrow();
    }

    private Context<EscrowFacts> context() {
        return rules.context();
    }
}
