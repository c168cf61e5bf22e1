package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Accepted;
import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.ChargebackCommand.LoseChargeback;
import io.trato.contract.escrow.ChargebackCommand.OpenChargeback;
import io.trato.contract.escrow.ChargebackCommand.WinChargeback;
import io.trato.contract.escrow.ChargebackEvent.ChargebackLost;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.RefundEvent.RefundRestarted;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A gateway that changes its mind: an attempt to pay that had failed is approved after all, before another or after it. */
class LatePaymentsTest {

    private static final String ID = PlannedEscrow.ID;
    private static final Actor CLIENT = account("account-c", Role.CLIENT);

    private final Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow = PlannedEscrow.of(
                    Set.of("sandbox", "stripe"), 20_000)
            .does(CLIENT, new StartFunding(ID, "payment-1", "stripe", "card"))
            .does(SYSTEM, new FailPayment(ID, "payment-1", "pi-1", "declined"));

    @Test
    void aFailedAttemptThatIsApprovedAfterAllPays() {
        escrow.accepts(
                        SYSTEM,
                        approved("payment-1", "pi-1"),
                        confirmed("payment-1", "stripe", "pi-1"),
                        held("payment-1"))
                .accepts(SYSTEM, approved("payment-1", "pi-1"));
    }

    @Test
    void theFirstThatIsApprovedPaysThoughAnotherWasBegun() {
        escrow.does(CLIENT, new StartFunding(ID, "payment-2", "sandbox", "card"))
                .accepts(
                        SYSTEM,
                        approved("payment-1", "pi-1"),
                        confirmed("payment-1", "stripe", "pi-1"),
                        held("payment-1"))
                .accepts(SYSTEM, new FailPayment(ID, "payment-2", "gw-2", "rejected"));
        assertThat(status()).isEqualTo(HoldingStatus.HELD);
    }

    @Test
    void whatIsApprovedBesidesGoesBackWholeAndOnce() {
        String refund = surplus();
        assertThat(status()).isEqualTo(HoldingStatus.HELD);
        escrow.accepts(SYSTEM, approved("payment-1", "pi-1"))
                .accepts(SYSTEM, new FailPayment(ID, "payment-1", "pi-1", "declined"))
                .accepts(SYSTEM, approved("payment-2", "gw-2"))
                .does(SYSTEM, new ReleaseHolding(ID, 1))
                .does(SYSTEM, new ConfirmRefund(ID, refund, "re-1", "succeeded", 20_000, "EUR"));
        assertThat(escrow.state().released()).isEqualTo(20_000);
    }

    @Test
    void itsRefundIsAskedForAgainOfTheGatewayThatHasTheMoney() {
        String refund = surplus();
        escrow.does(SYSTEM, new FailRefund(ID, refund, "re-1", "failed")).after(Duration.ofDays(1));
        assertThat(((Accepted<EscrowEvent>) escrow.when(SYSTEM, new RetryRefund(ID, refund))).events())
                .singleElement()
                .isInstanceOfSatisfying(RefundRestarted.class, again -> {
                    assertThat(again.gateway()).isEqualTo("stripe");
                    assertThat(again.gatewayReference()).isEqualTo("pi-1");
                });
    }

    @Test
    void moneyThatComesBesidesWhenTheJobIsOverGoesBackToo() {
        paid();
        escrow.does(SYSTEM, new CloseEscrow(ID, 0, 1)).does(SYSTEM, approved("payment-1", "pi-1"));
        assertThat(escrow.state().refunds()).hasSize(2);
    }

    @Test
    void anotherAmountThanWasAskedForGoesBackWholeAndChangesNothingElse() {
        paid();
        escrow.does(SYSTEM, new ConfirmPayment(ID, "payment-1", "pi-1", "succeeded", 19_999, "EUR", 0));
        assertThat(status()).isEqualTo(HoldingStatus.HELD);
        assertThat(escrow.state().refunds().values())
                .extracting(RefundState::amount)
                .containsExactly(19_999L);
    }

    @Test
    void aChargebackOfMoneyThatNobodyNeededFreezesNothingAndIsOursToLose() {
        surplus();
        escrow.does(SYSTEM, new OpenChargeback(ID, "payment-1", "dp-1", 20_000, "EUR", "fraud", "needs_response"));
        assertThat(status()).isEqualTo(HoldingStatus.HELD);
        escrow.accepts(
                        SYSTEM,
                        new LoseChargeback(ID, "payment-1", "dp-1", 20_000, "EUR", "fraud", "lost"),
                        new ChargebackLost(
                                ID,
                                "job-1",
                                "dp-1",
                                "stripe",
                                "account-p",
                                "EUR",
                                20_000,
                                "lost",
                                List.of(),
                                0,
                                0,
                                20_000,
                                List.of(),
                                List.of()))
                .does(SYSTEM, new ReleaseHolding(ID, 1));
    }

    @Test
    void aChargebackWaitsForItsPayment() {
        escrow.refuses(
                        SYSTEM,
                        new OpenChargeback(ID, "payment-1", "dp-1", 20_000, "EUR", "fraud", "needs_response"),
                        RefusalCode.NOT_FUNDED)
                .refuses(
                        SYSTEM,
                        new WinChargeback(ID, "payment-1", "dp-1", 20_000, "EUR", "fraud", "won"),
                        RefusalCode.NOT_FUNDED)
                .refuses(
                        SYSTEM,
                        new OpenChargeback(ID, "payment-9", "dp-1", 20_000, "EUR", "fraud", "needs_response"),
                        RefusalCode.PAYMENT_MISMATCH)
                .does(SYSTEM, approved("payment-1", "pi-1"))
                .does(SYSTEM, new WinChargeback(ID, "payment-1", "dp-1", 20_000, "EUR", "fraud", "won"));
    }

    private void paid() {
        escrow.does(CLIENT, new StartFunding(ID, "payment-2", "sandbox", "card"))
                .does(SYSTEM, approved("payment-2", "gw-2"));
    }

    /** @return the refund's identifier */
    private String surplus() {
        paid();
        List<EscrowEvent> events =
                ((Accepted<EscrowEvent>) escrow.when(SYSTEM, approved("payment-1", "pi-1"))).events();
        assertThat(events.getFirst())
                .isEqualTo(new SurplusReceived(
                        ID, "job-1", "payment-1", "stripe", "pi-1", "approved", 20_000, "EUR", 580));
        RefundStarted refund = (RefundStarted) events.getLast();
        assertThat(refund.parts()).isEmpty();
        assertThat(refund.amount()).isEqualTo(20_000);
        assertThat(refund.gatewayReference()).isEqualTo("pi-1");
        escrow.does(SYSTEM, approved("payment-1", "pi-1"));
        return refund.refundId();
    }

    private HoldingStatus status() {
        return escrow.state().holding(1).orElseThrow().status(escrow.state().isChargedBack());
    }

    private static ConfirmPayment approved(String payment, String reference) {
        return new ConfirmPayment(ID, payment, reference, "approved", 20_000, "EUR", 580);
    }

    private static PaymentConfirmed confirmed(String payment, String gateway, String reference) {
        return new PaymentConfirmed(ID, payment, gateway, reference, "approved", 20_000, "EUR", 580);
    }

    private static EscrowHeld held(String payment) {
        return new EscrowHeld(ID, "job-1", payment, 20_000, "EUR");
    }
}
