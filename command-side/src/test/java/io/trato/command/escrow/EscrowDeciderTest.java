package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;

import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.FailPayment;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.EscrowHeld;
import io.trato.contract.escrow.EscrowEvent.EscrowReleased;
import io.trato.contract.escrow.EscrowEvent.FundingStarted;
import io.trato.contract.escrow.EscrowEvent.PaymentConfirmed;
import io.trato.contract.escrow.EscrowEvent.PaymentFailed;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscrowDeciderTest {

    private static final String ID = PlannedEscrow.ID;
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final StartFunding PAY = new StartFunding(ID, "payment-1", "sandbox", "card");
    private static final ConfirmPayment CONFIRMED =
            new ConfirmPayment(ID, "payment-1", "gw-1", "approved", 333, "EUR", 10);

    private final Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow =
            PlannedEscrow.of(Set.of("sandbox"), 111, 222);

    @Test
    void theClientPaysTheGatewayConfirmsAndEverythingIsHeld() {
        escrow.accepts(CLIENT, PAY, new FundingStarted(ID, "payment-1", "sandbox", "card", 333, "EUR"))
                .refuses(CLIENT, PAY, RefusalCode.WRONG_STATE)
                .accepts(
                        SYSTEM,
                        CONFIRMED,
                        new PaymentConfirmed(ID, "payment-1", "sandbox", "gw-1", "approved", 333, "EUR", 10),
                        new EscrowHeld(ID, "job-1", "payment-1", 333, "EUR"))
                .accepts(SYSTEM, CONFIRMED);
    }

    @Test
    void aPaymentThatIsNotTheOneAskedForIsNotBelieved() {
        escrow.does(CLIENT, PAY)
                .refuses(SYSTEM, confirmed("payment-2", 333, "EUR"), RefusalCode.PAYMENT_MISMATCH)
                .refuses(CLIENT, CONFIRMED, RefusalCode.FORBIDDEN);
    }

    @Test
    void afterAFailedPaymentTheClientTriesAgain() {
        escrow.does(CLIENT, PAY)
                .accepts(
                        SYSTEM,
                        new FailPayment(ID, "payment-1", "gw-1", "rejected"),
                        new PaymentFailed(ID, "payment-1", "sandbox", "gw-1", "rejected"))
                .accepts(SYSTEM, new FailPayment(ID, "payment-1", "gw-1", "rejected"))
                .does(CLIENT, new StartFunding(ID, "payment-2", "sandbox", "card"))
                .accepts(SYSTEM, new FailPayment(ID, "payment-1", "gw-1", "rejected"))
                .does(SYSTEM, confirmed("payment-2", 333, "EUR"));
    }

    @Test
    void aReleaseHappensOnceAndCommissionIsTakenFromTheCumulativeSum() {
        escrow.does(CLIENT, PAY)
                .refuses(SYSTEM, new ReleaseHolding(ID, 1), RefusalCode.NOT_FUNDED)
                .does(SYSTEM, CONFIRMED)
                .accepts(SYSTEM, new ReleaseHolding(ID, 1), released(1, 111, 17))
                .accepts(SYSTEM, new ReleaseHolding(ID, 1))
                .accepts(SYSTEM, new ReleaseHolding(ID, 2), released(2, 222, 33));
    }

    @Test
    void onlyTheClientPaysAndOnlyByAGatewayThatThereIs() {
        escrow.refuses(PROVIDER, PAY, RefusalCode.FORBIDDEN)
                .refuses(account("account-x", Role.CLIENT), PAY, RefusalCode.NOT_FOUND)
                .refuses(CLIENT, new StartFunding(ID, "payment-1", "abacus", "card"), RefusalCode.MALFORMED);
    }

    private static ConfirmPayment confirmed(String payment, long amount, String currency) {
        return new ConfirmPayment(ID, payment, "gw-1", "approved", amount, currency, 10);
    }

    private static EscrowReleased released(int milestone, long amount, long commission) {
        return new EscrowReleased(
                ID,
                "job-1",
                ID + ":" + milestone,
                milestone,
                "account-p",
                "EUR",
                amount,
                commission,
                amount - commission);
    }
}
