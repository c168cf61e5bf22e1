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
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.PaymentMismatched;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payment of something else than was asked for pays for nothing, is told of, and goes back whole. */
class MismatchedPaymentsTest {

    private static final String ID = PlannedEscrow.ID;
    private static final Actor CLIENT = account("account-c", Role.CLIENT);

    private final Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow =
            PlannedEscrow.of(Set.of("sandbox"), 333).does(CLIENT, new StartFunding(ID, "payment-1", "sandbox", "card"));

    @ParameterizedTest
    @CsvSource({"332,EUR", "334,EUR", "333,USD", "1,EUR"})
    void itGoesBackWholeAndTheClientMayTryAgain(long amount, String currency) {
        ConfirmPayment paid = paid("payment-1", amount, currency);
        assertThat(((Accepted<EscrowEvent>) escrow.when(SYSTEM, paid)).events())
                .satisfiesExactly(
                        told -> assertThat(told)
                                .isEqualTo(new PaymentMismatched(
                                        ID,
                                        "job-1",
                                        "payment-1",
                                        "sandbox",
                                        "gw-1",
                                        "approved",
                                        333,
                                        "EUR",
                                        amount,
                                        currency,
                                        0)),
                        back -> assertThat(back).isInstanceOfSatisfying(RefundStarted.class, refund -> {
                            assertThat(refund.amount()).isEqualTo(amount);
                            assertThat(refund.currency()).isEqualTo(currency);
                            assertThat(refund.parts()).isEmpty();
                        }));
        escrow.does(SYSTEM, paid).accepts(SYSTEM, paid);
        String refund = escrow.state().refunds().keySet().iterator().next();
        escrow.does(SYSTEM, new ConfirmRefund(ID, refund, "re-1", "succeeded", amount, currency));

        assertThat(escrow.state().all(HoldingStatus.FAILED)).isTrue();
        escrow.does(CLIENT, new StartFunding(ID, "payment-2", "sandbox", "card"))
                .does(SYSTEM, paid("payment-2", 333, "EUR"));
        assertThat(escrow.state().all(HoldingStatus.HELD)).isTrue();
    }

    @Test
    void itDoesNotTakeThePresentAttemptWithIt() {
        escrow.does(SYSTEM, new EscrowCommand.FailPayment(ID, "payment-1", "gw-1", "rejected"))
                .does(CLIENT, new StartFunding(ID, "payment-2", "sandbox", "card"))
                .does(SYSTEM, paid("payment-1", 300, "EUR"));
        assertThat(escrow.state().all(HoldingStatus.FUNDING)).isTrue();
    }

    @Test
    void whatCannotBeIsNotBelieved() {
        escrow.refuses(SYSTEM, paid("payment-1", 0, "EUR"), RefusalCode.PAYMENT_MISMATCH)
                .refuses(SYSTEM, paid("payment-1", -5, "EUR"), RefusalCode.PAYMENT_MISMATCH)
                .refuses(SYSTEM, paid("payment-9", 332, "EUR"), RefusalCode.PAYMENT_MISMATCH)
                .refuses(CLIENT, paid("payment-1", 332, "EUR"), RefusalCode.FORBIDDEN);
    }

    private static ConfirmPayment paid(String payment, long amount, String currency) {
        return new ConfirmPayment(ID, payment, "gw-1", "approved", amount, currency, 0);
    }
}
