package io.trato.command.escrow;

import io.trato.command.Context;
import io.trato.command.Rule;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.escrow.Split;
import io.trato.contract.offer.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guards of disputes. */
record DisputeRules(EscrowState escrow, Context<EscrowFacts> context) {

    /** What guards a dispute's opening, before anybody has named figures. */
    List<Rule> toOpen(int milestone) {
        EscrowRules money = new EscrowRules(escrow, context);
        return List.of(isAParty(), money.isFunded(milestone), money.isFree(milestone), isDisputable(milestone));
    }

    List<Rule> toAnswer(String disputeId) {
        return List.of(
                isAParty(), isOpen(disputeId), isTheOtherSides(disputeId), awaitsAnswer(disputeId), noChargeback());
    }

    List<Rule> toAddEvidence(String disputeId) {
        return List.of(isAPartyOrOperator(), isOpen(disputeId));
    }

    List<Rule> toDecide(String disputeId) {
        return List.of(
                isAnOperator(), context.inGoodStanding(), isOpen(disputeId), isAnswered(disputeId), noChargeback());
    }

    /** What of a milestone a dispute would be about: what is held of it or else what is still clearing. */
    Disputable disputable(int milestone) {
        HoldingState holding = escrow.holding(milestone).orElse(null);
        if (holding == null || holding.held() > 0) {
            return new Disputable(holding == null ? 0 : holding.held(), false, List.of());
        }
        Instant since = context.at().minus(context.facts().clearing());
        List<Release> clearing = holding.releases().stream()
                .filter(release -> release.left() > 0 && release.at().isAfter(since))
                .toList();
        return new Disputable(
                clearing.stream().mapToLong(Release::left).reduce(0, Math::addExact),
                true,
                clearing.stream().map(Release::id).toList());
    }

    /** @param released whether it has left the escrow already, in the releases named */
    record Disputable(long amount, boolean released, List<String> releaseIds) {}

    Rule addsUp(Split split, long disputed) {
        boolean adds = split.release() >= 0
                && split.refund() >= 0
                && split.release() <= disputed
                && split.refund() == disputed - split.release();
        return Rule.that(
                adds,
                () -> Refusal.of(
                                RefusalCode.SPLIT_INVALID,
                                Map.of(
                                        "expected",
                                        "" + disputed,
                                        "actual",
                                        split.release() + " + " + split.refund(),
                                        "currency",
                                        escrow.deal().currency()))
                        .at("claim"));
    }

    /** By who names them: nobody brings forward what somebody else has sent, or what was never received. */
    Rule areUploaded(List<String> files) {
        return () -> files.stream()
                .filter(file -> received(file).isEmpty())
                .findFirst()
                .map(file -> Refusal.of(RefusalCode.UPLOAD_UNKNOWN, Map.of("upload", file))
                        .at("files"))
                .orElse(null);
    }

    Optional<EvidenceFile> received(String upload) {
        return context.facts()
                .uploads()
                .received(upload, context.actor().id())
                .map(file -> new EvidenceFile(upload, file.name(), file.type(), file.size(), file.sha256()));
    }

    Rule isIn(String currency) {
        return new EscrowRules(escrow, context).isIn(currency);
    }

    Rule isAParty() {
        return Rule.that(side() != null, () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    @Nullable Side side() {
        return escrow.deal().sideOf(context.actor());
    }

    private Rule isAPartyOrOperator() {
        return Rule.that(
                side() != null
                        || context.actor().is(Role.OPERATOR)
                                && !escrow.deal().jobId().isEmpty(),
                () -> Refusal.of(RefusalCode.NOT_FOUND));
    }

    private Rule isAnOperator() {
        return Rule.that(
                context.actor().is(Role.OPERATOR) && side() == null,
                () -> Refusal.of(side() == null ? RefusalCode.NOT_FOUND : RefusalCode.FORBIDDEN));
    }

    private Rule isDisputable(int milestone) {
        return Rule.that(
                disputable(milestone).amount() > 0,
                () -> Refusal.of(
                        RefusalCode.WRONG_STATE,
                        Map.of(
                                "state",
                                new EscrowRules(escrow, context).state(milestone),
                                "allowed",
                                "[HELD, CLEARING]")));
    }

    private Rule isOpen(String disputeId) {
        DisputeState dispute = escrow.disputes().get(disputeId);
        return Rule.that(
                dispute != null && !dispute.resolved(),
                () -> dispute == null
                        ? Refusal.of(RefusalCode.NOT_FOUND).at("disputeId")
                        : Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "RESOLVED", "allowed", "[OPEN]")));
    }

    private Rule isTheOtherSides(String disputeId) {
        DisputeState dispute = escrow.disputes().get(disputeId);
        return Rule.that(dispute == null || dispute.opened().by() != side(), () -> Refusal.of(RefusalCode.FORBIDDEN));
    }

    private Rule awaitsAnswer(String disputeId) {
        return () -> {
            DisputeState dispute = escrow.disputes().get(disputeId);
            if (dispute == null || dispute.counterClaim() != null) {
                return Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "ANSWERED", "allowed", "[OPEN]"));
            }
            Instant until = dispute.opened().answerBy();
            return context.at().isBefore(until)
                    ? null
                    : Refusal.of(
                            RefusalCode.NOT_NOW, Map.of("at", context.at().toString(), "allowed", "before " + until));
        };
    }

    private Rule isAnswered(String disputeId) {
        DisputeState dispute = escrow.disputes().get(disputeId);
        return Rule.that(
                dispute != null && dispute.counterClaim() != null,
                () -> Refusal.of(RefusalCode.WRONG_STATE, Map.of("state", "OPEN", "allowed", "[ANSWERED]")));
    }

    private Rule noChargeback() {
        return Rule.that(!escrow.isChargedBack(), () -> Refusal.of(RefusalCode.FROZEN, Map.of("cause", "CHARGEBACK")));
    }
}
