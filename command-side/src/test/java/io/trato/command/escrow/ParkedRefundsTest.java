package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Accepted;
import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundCommand.ReviveRefund;
import io.trato.contract.escrow.RefundEvent.RefundParked;
import io.trato.contract.market.DealDeadlines;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A refund that the gateway refuses again and again: it is tried less and less often, and then somebody has to look. */
class ParkedRefundsTest {

    private static final String ID = PlannedEscrow.ID;
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);

    private final Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow = PlannedEscrow.of(
                    Set.of("sandbox"), 20_000)
            .does(CLIENT, new StartFunding(ID, "payment-1", "sandbox", "card"))
            .does(SYSTEM, new ConfirmPayment(ID, "payment-1", "gw-1", "approved", 20_000, "EUR", 0))
            .does(SYSTEM, new CloseEscrow(ID, 0, 1));

    @Test
    void thePausesGrowAndAfterTheLastItIsParked() {
        for (Duration pause : DealDeadlines.FIRST.refundRetries()) {
            String refund = present();
            assertThat(events(SYSTEM, failed())).hasSize(1);
            escrow.does(SYSTEM, failed())
                    .after(pause.minusSeconds(1))
                    .accepts(SYSTEM, new RetryRefund(ID, refund))
                    .after(Duration.ofSeconds(1))
                    .does(SYSTEM, new RetryRefund(ID, refund));
        }
        assertThat(events(SYSTEM, failed()).getLast())
                .isEqualTo(new RefundParked(ID, "job-1", present(), "sandbox", "rejected", "EUR", 20_000, 6));
        escrow.does(SYSTEM, failed())
                .accepts(SYSTEM, failed())
                .after(Duration.ofDays(100))
                .accepts(SYSTEM, new RetryRefund(ID, present()));
        assertThat(escrow.state().holding(1).orElseThrow().status(false)).isEqualTo(HoldingStatus.REFUNDING);
    }

    @Test
    void anOperatorHasItAskedForAgainAndNobodyElse() {
        escrow.refuses(OPERATOR, new ReviveRefund(ID, present()), RefusalCode.WRONG_STATE);
        park();
        String parked = present();
        escrow.refuses(CLIENT, new ReviveRefund(ID, parked), RefusalCode.FORBIDDEN)
                .refuses(account("account-x", Role.CLIENT), new ReviveRefund(ID, parked), RefusalCode.NOT_FOUND)
                .refuses(OPERATOR, new ReviveRefund(ID, "refund-x"), RefusalCode.NOT_FOUND)
                .does(OPERATOR, new ReviveRefund(ID, parked));
        assertThat(present()).isNotEqualTo(parked);
        escrow.does(SYSTEM, new ConfirmRefund(ID, present(), "re-9", "succeeded", 20_000, "EUR"));
        assertThat(escrow.state().holding(1).orElseThrow().status(false)).isEqualTo(HoldingStatus.REFUNDED);
    }

    @Test
    void whatFailsAgainAfterThatIsParkedAtOnce() {
        park();
        escrow.does(OPERATOR, new ReviveRefund(ID, present()));
        assertThat(events(SYSTEM, failed()).getLast()).isInstanceOf(RefundParked.class);
    }

    private void park() {
        for (Duration pause : DealDeadlines.FIRST.refundRetries()) {
            String refund = present();
            escrow.does(SYSTEM, failed()).after(pause).does(SYSTEM, new RetryRefund(ID, refund));
        }
        escrow.does(SYSTEM, failed());
    }

    private FailRefund failed() {
        return new FailRefund(ID, present(), "re", "rejected");
    }

    /** The one that took the place of all before it. */
    private String present() {
        return escrow.state().refunds().entrySet().stream()
                .filter(refund -> refund.getValue().stage() != RefundState.Stage.REPLACED)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<EscrowEvent> events(Actor actor, EscrowCommand command) {
        return ((Accepted<EscrowEvent>) escrow.when(actor, command)).events();
    }
}
