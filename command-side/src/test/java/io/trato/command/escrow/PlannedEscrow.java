package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;

import io.trato.command.Scenario;
import io.trato.command.escrow.EscrowFacts.OwnUploads;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.PlanEscrow;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.Holding;
import io.trato.contract.market.DealDeadlines;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** An escrow between account-c and account-p that nobody has paid yet, in euros at 15 %. */
final class PlannedEscrow {

    static final String ID = "escrow-1";

    private PlannedEscrow() {}

    /** @param milestones what each costs, in cents */
    static Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> of(Set<String> gateways, long... milestones) {
        return of(gateways, (_, _) -> Optional.empty(), milestones);
    }

    static Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> of(
            Set<String> gateways, OwnUploads uploads, long... milestones) {
        EscrowFacts facts =
                new EscrowFacts(gateways, DealDeadlines.FIRST, Duration.ofDays(5), "2026-1", (_, _) -> null, uploads);
        List<Holding> holdings = IntStream.rangeClosed(1, milestones.length)
                .mapToObj(number -> new Holding(number, milestones[number - 1]))
                .toList();
        return Scenario.of(new EscrowDecider(), facts)
                .does(SYSTEM, new PlanEscrow(ID, "job-1", "account-c", "account-p", "EUR", holdings, 1500, "2026-1"));
    }
}
