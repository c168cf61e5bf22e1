package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Accepted;
import io.trato.command.Scenario;
import io.trato.command.escrow.RefundState.Stage;
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
import io.trato.contract.escrow.RefundCommand.WriteOffRefund;
import io.trato.contract.escrow.RefundEvent.DoubledRefundReturned;
import io.trato.contract.escrow.RefundEvent.DoubledRefundWrittenOff;
import io.trato.contract.escrow.RefundEvent.RefundDoubled;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway says no to a refund, another is asked for in its place, and then the first one goes out after all. */
class DoubledRefundsTest {

    private static final String ID = PlannedEscrow.ID;
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);

    private final Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow = PlannedEscrow.of(
                    Set.of("sandbox"), 20_000)
            .does(CLIENT, new StartFunding(ID, "payment-1", "sandbox", "card"))
            .does(SYSTEM, new ConfirmPayment(ID, "payment-1", "gw-1", "approved", 20_000, "EUR", 0))
            .does(SYSTEM, new CloseEscrow(ID, 0, 1));

    private final String first = escrow.state().refunds().keySet().iterator().next();
    private String second = "";

    @BeforeEach
    void anotherIsAskedForInItsPlace() {
        escrow.does(SYSTEM, failed(first)).after(Duration.ofDays(1)).does(SYSTEM, new RetryRefund(ID, first));
        second = escrow.state().refunds().keySet().stream()
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothArriveAndTheClientOwesOne() {
        escrow.does(SYSTEM, arrived(second));
        assertThat(events(SYSTEM, arrived(first)))
                .containsExactly(new RefundDoubled(
                        ID, "job-1", first, second, "sandbox", "re-" + first, "succeeded", "EUR", 20_000));
        escrow.does(SYSTEM, arrived(first)).accepts(SYSTEM, arrived(first));
        assertThat(holding()).isEqualTo(HoldingStatus.REFUNDED);
        assertThat(stage(first)).isEqualTo(Stage.DOUBLED);
    }

    @Test
    void theFirstArrivesWhileTheSecondIsUndecided() {
        escrow.does(SYSTEM, arrived(first));
        assertThat(holding()).isEqualTo(HoldingStatus.REFUNDED);

        escrow.does(SYSTEM, failed(second)).after(Duration.ofDays(60)).accepts(SYSTEM, new RetryRefund(ID, second));
        assertThat(stage(second)).as("nobody asks again").isEqualTo(Stage.REPLACED);
    }

    @Test
    void theFirstArrivesWhenTheSecondHasFailedAndIsNotAskedForAgain() {
        escrow.does(SYSTEM, failed(second)).does(SYSTEM, arrived(first));
        assertThat(stage(second)).isEqualTo(Stage.REPLACED);
        escrow.after(Duration.ofDays(60)).accepts(SYSTEM, new RetryRefund(ID, second));

        escrow.does(SYSTEM, failed(first)).after(Duration.ofDays(60)).does(SYSTEM, new RetryRefund(ID, first));
        assertThat(escrow.state().refunds())
                .as("it came back, and is owed again")
                .hasSize(3);
        assertThat(holding()).isEqualTo(HoldingStatus.REFUNDING);
    }

    @Test
    void whicheverComesBackTheOtherIsTheOneThatArrived() {
        escrow.does(SYSTEM, arrived(second)).does(SYSTEM, arrived(first));
        assertThat(events(SYSTEM, failed(second)))
                .containsExactly(new DoubledRefundReturned(
                        ID, second, first, "sandbox", "re-" + second, "failed", "EUR", 20_000, false));
        escrow.does(SYSTEM, failed(second));
        assertThat(stage(first)).isEqualTo(Stage.CONFIRMED);
        assertThat(stage(second)).isEqualTo(Stage.REPLACED);
        assertThat(holding()).isEqualTo(HoldingStatus.REFUNDED);
    }

    @Test
    void anOperatorGivesItUpAndNobodyElse() {
        WriteOffRefund off = new WriteOffRefund(ID, first, "Moved away");
        escrow.does(SYSTEM, arrived(second))
                .refuses(OPERATOR, off, RefusalCode.WRONG_STATE)
                .does(SYSTEM, arrived(first))
                .refuses(CLIENT, off, RefusalCode.FORBIDDEN)
                .refuses(account("account-x", Role.CLIENT), off, RefusalCode.NOT_FOUND)
                .refuses(OPERATOR, new WriteOffRefund(ID, "refund-x", "Moved away"), RefusalCode.NOT_FOUND)
                .refuses(OPERATOR, new WriteOffRefund(ID, first, " "), RefusalCode.REQUIRED)
                .accepts(OPERATOR, off, new DoubledRefundWrittenOff(ID, "job-1", first, "Moved away", "EUR", 20_000))
                .refuses(OPERATOR, off, RefusalCode.WRONG_STATE);
        assertThat(events(SYSTEM, failed(first)))
                .singleElement()
                .isInstanceOfSatisfying(
                        DoubledRefundReturned.class,
                        back -> assertThat(back.writtenOff()).isTrue());
    }

    private ConfirmRefund arrived(String refund) {
        return new ConfirmRefund(ID, refund, "re-" + refund, "succeeded", 20_000, "EUR");
    }

    private FailRefund failed(String refund) {
        return new FailRefund(ID, refund, "re-" + refund, "failed");
    }

    private Stage stage(String refund) {
        return escrow.state().refunds().get(refund).stage();
    }

    private HoldingStatus holding() {
        return escrow.state().holding(1).orElseThrow().status(false);
    }

    private List<EscrowEvent> events(Actor actor, EscrowCommand command) {
        return ((Accepted<EscrowEvent>) escrow.when(actor, command)).events();
    }
}
