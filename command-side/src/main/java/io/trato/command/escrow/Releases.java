package io.trato.command.escrow;

import static io.trato.command.Decision.under;

import io.trato.command.Decision;
import io.trato.command.Rule;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.ReleaseWithheld;
import java.util.List;

/** How money leaves an escrow for the provider. */
record Releases(EscrowRules rules) {

    /** Of a disputed milestone, and of one that nothing is held of any more, somebody else decides or has decided. */
    Decision<EscrowEvent> whole(ReleaseHolding release) {
        return under(
                List.of(rules.context().onlyTheSystem(), rules.exists(), rules.isFunded(release.milestone())),
                () -> rules.escrow()
                        .holding(release.milestone())
                        .filter(holding -> holding.held() > 0 && holding.disputeId() == null)
                        .map(holding -> released(release.escrowId(), holding))
                        .orElse(List.of()));
    }

    Decision<EscrowEvent> part(ReleasePart part) {
        return under(
                Rule.all(
                        rules.toReleaseAPart(part.milestone()),
                        rules.isIn(part.currency()),
                        rules.isAPart(part.milestone(), part.amount())),
                () -> movements(part.escrowId())
                        .release(part.milestone(), part.amount())
                        .events());
    }

    private List<EscrowEvent> released(String id, HoldingState holding) {
        if (!rules.escrow().isChargedBack()) {
            return movements(id).release(holding.milestone(), holding.held()).events();
        }
        return holding.withheld()
                ? List.of()
                : List.of(new ReleaseWithheld(id, rules.escrow().deal().jobId(), holding.milestone()));
    }

    private Movements movements(String id) {
        return new Movements(id, rules.escrow(), rules.context().at());
    }
}
