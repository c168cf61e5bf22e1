package io.trato.command.escrow;

import static io.trato.command.Scenario.SYSTEM;
import static io.trato.command.Scenario.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.Decision.Accepted;
import io.trato.command.Scenario;
import io.trato.contract.Actor;
import io.trato.contract.Claim;
import io.trato.contract.RefusalCode;
import io.trato.contract.Role;
import io.trato.contract.escrow.ChargebackCommand.LoseChargeback;
import io.trato.contract.escrow.ChargebackCommand.OpenChargeback;
import io.trato.contract.escrow.ChargebackCommand.WinChargeback;
import io.trato.contract.escrow.DisputeCommand.AddEvidence;
import io.trato.contract.escrow.DisputeCommand.AnswerDispute;
import io.trato.contract.escrow.DisputeCommand.DecideDispute;
import io.trato.contract.escrow.DisputeCommand.FlagDispute;
import io.trato.contract.escrow.DisputeCommand.OpenDispute;
import io.trato.contract.escrow.DisputeCommand.SettleBySilence;
import io.trato.contract.escrow.DisputeEvent.EvidenceAdded;
import io.trato.contract.escrow.EscrowCommand;
import io.trato.contract.escrow.EscrowCommand.CloseEscrow;
import io.trato.contract.escrow.EscrowCommand.ConfirmPayment;
import io.trato.contract.escrow.EscrowCommand.ReleaseHolding;
import io.trato.contract.escrow.EscrowCommand.ReleasePart;
import io.trato.contract.escrow.EscrowCommand.StartFunding;
import io.trato.contract.escrow.EscrowEvent;
import io.trato.contract.escrow.EscrowEvent.ReleaseReversed;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundCommand.ConfirmRefund;
import io.trato.contract.escrow.RefundCommand.FailRefund;
import io.trato.contract.escrow.RefundCommand.RetryRefund;
import io.trato.contract.escrow.Split;
import io.trato.contract.upload.ReceivedFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Disputes, refunds and chargebacks of an escrow over 300.00 EUR in two milestones, at 15 %. */
class DisputesTest {

    private static final String ID = PlannedEscrow.ID;
    private static final String DISPUTE = "dispute-1";
    private static final Actor CLIENT = account("account-c", Role.CLIENT);
    private static final Actor PROVIDER = account("account-p", Role.PROVIDER);
    private static final Actor OPERATOR = account("account-o", Role.OPERATOR);
    private static final Actor STRANGER = account("account-x", Role.CLIENT);

    private final Scenario<EscrowCommand, EscrowEvent, EscrowState, EscrowFacts> escrow = PlannedEscrow.of(
                    Set.of("sandbox"), DisputesTest::received, 20_000, 10_000)
            .does(CLIENT, new StartFunding(ID, "payment-1", "sandbox", "card"))
            .does(SYSTEM, new ConfirmPayment(ID, "payment-1", "gw-1", "approved", 30_000, "EUR", 0));

    @Test
    void aDisputeFreezesItsOwnMilestoneOnly() {
        escrow.refuses(STRANGER, open(1, 0, 20_000), RefusalCode.NOT_FOUND)
                .refuses(CLIENT, open(1, 0, 19_999), RefusalCode.SPLIT_INVALID)
                .refuses(CLIENT, open(3, 0, 20_000), RefusalCode.MILESTONE_UNKNOWN)
                .does(CLIENT, open(1, 0, 20_000))
                .refuses(PROVIDER, open(1, 20_000, 0), RefusalCode.FROZEN)
                .refuses(CLIENT, new ReleasePart(ID, 1, 5_000, "EUR"), RefusalCode.FROZEN)
                .accepts(SYSTEM, new ReleaseHolding(ID, 1))
                .does(SYSTEM, new ReleaseHolding(ID, 2));
        assertThat(status(1)).isEqualTo(HoldingStatus.DISPUTED);
        assertThat(status(2)).isEqualTo(HoldingStatus.CLEARING);
    }

    @Test
    void equalFiguresDivideTheMoneyAtOnce() {
        escrow.does(CLIENT, open(1, 12_000, 8_000))
                .refuses(CLIENT, answer(12_000, 8_000), RefusalCode.FORBIDDEN)
                .does(PROVIDER, answer(12_000, 8_000));
        assertThat(escrow.state().released()).isEqualTo(12_000);
        assertThat(holding(1).refunding()).isEqualTo(8_000);
        escrow.refuses(OPERATOR, decide(0, 20_000), RefusalCode.WRONG_STATE);
    }

    @Test
    void otherwiseAnOperatorDecidesAndWhoWasFurtherAwayHasLost() {
        escrow.does(CLIENT, open(1, 0, 20_000))
                .refuses(OPERATOR, decide(5_000, 15_000), RefusalCode.WRONG_STATE)
                .does(PROVIDER, answer(20_000, 0))
                .does(PROVIDER, new AddEvidence(ID, DISPUTE, "", List.of("upload-of-account-p")))
                .refuses(CLIENT, new AddEvidence(ID, DISPUTE, "", List.of()), RefusalCode.REQUIRED)
                .refuses(CLIENT, decide(5_000, 15_000), RefusalCode.FORBIDDEN);
        assertThat(escrow.when(OPERATOR, decide(5_001, 14_999))).asString().contains("lostBy=PROVIDER", "HoldingSplit");
        escrow.does(OPERATOR, decide(5_001, 14_999));
        assertThat(escrow.state().released()).isEqualTo(5_001);
    }

    @Test
    void evidenceIsWhatOneHasUploadedOneself() {
        List<String> files = List.of("upload-of-account-c");
        escrow.does(CLIENT, open(1, 0, 20_000))
                .does(CLIENT, new AddEvidence(ID, DISPUTE, "Look", files))
                .refuses(PROVIDER, new AddEvidence(ID, DISPUTE, "Look", files), RefusalCode.UPLOAD_UNKNOWN)
                .refuses(OPERATOR, new AddEvidence(ID, DISPUTE, "Look", files), RefusalCode.UPLOAD_UNKNOWN)
                .refuses(
                        CLIENT,
                        new AddEvidence(ID, DISPUTE, "", List.of("upload-of-account-c", "upload-x")),
                        RefusalCode.UPLOAD_UNKNOWN);
    }

    @Test
    void evidenceSaysWhatItsFilesAre() {
        escrow.does(CLIENT, open(1, 0, 20_000));
        List<String> twice = List.of("upload-of-account-c", "upload-of-account-c");
        assertThat(((Accepted<EscrowEvent>) escrow.when(CLIENT, new AddEvidence(ID, DISPUTE, "Look", twice))).events())
                .singleElement()
                .isInstanceOfSatisfying(EvidenceAdded.class, added -> {
                    assertThat(added.files())
                            .containsExactly(
                                    new EvidenceFile("upload-of-account-c", "leak.jpg", "image/jpeg", 7L, "ab12"));
                    assertThat(added.claims()).containsExactly(new Claim("evidence", "upload-of-account-c", ID));
                });
    }

    private static Optional<ReceivedFile> received(String upload, String account) {
        return upload.equals("upload-of-" + account)
                ? Optional.of(new ReceivedFile("leak.jpg", "image/jpeg", 7, "ab12"))
                : Optional.empty();
    }

    @Test
    void silenceAcceptsTheClaimButNotBeforeItsTime() {
        escrow.does(CLIENT, open(1, 0, 20_000))
                .accepts(SYSTEM, new SettleBySilence(ID, DISPUTE))
                .after(Duration.ofDays(7))
                .refuses(PROVIDER, answer(20_000, 0), RefusalCode.NOT_NOW)
                .does(SYSTEM, new SettleBySilence(ID, DISPUTE))
                .accepts(SYSTEM, new SettleBySilence(ID, DISPUTE));
        assertThat(status(1)).isEqualTo(HoldingStatus.REFUNDING);
    }

    @Test
    void aLateDecisionIsFlaggedAndStillTheOperators() {
        escrow.does(CLIENT, open(1, 0, 20_000))
                .does(PROVIDER, answer(20_000, 0))
                .accepts(SYSTEM, new FlagDispute(ID, DISPUTE))
                .after(Duration.ofDays(30))
                .does(SYSTEM, new FlagDispute(ID, DISPUTE))
                .accepts(SYSTEM, new FlagDispute(ID, DISPUTE));
        assertThat(status(1)).isEqualTo(HoldingStatus.DISPUTED);
        escrow.does(OPERATOR, decide(20_000, 0));
        assertThat(status(1)).isEqualTo(HoldingStatus.CLEARING);
    }

    @Test
    void whatIsClearingCanBeTakenBackAndWhatHasClearedCannot() {
        escrow.does(SYSTEM, new ReleaseHolding(ID, 1))
                .does(SYSTEM, new ReleaseHolding(ID, 2))
                .does(CLIENT, open(1, 5_000, 15_000))
                .does(PROVIDER, answer(5_000, 15_000));
        assertThat(escrow.state().released()).isEqualTo(15_000);
        assertThat(holding(1).refunding()).isEqualTo(15_000);
        escrow.after(Duration.ofDays(5)).refuses(CLIENT, open(2, 0, 10_000), RefusalCode.WRONG_STATE);
    }

    @Test
    void aPartIsReleasedAndTheRestDisputed() {
        escrow.refuses(CLIENT, new ReleasePart(ID, 1, 20_000, "EUR"), RefusalCode.SPLIT_INVALID)
                .refuses(CLIENT, new ReleasePart(ID, 1, 5_000, "USD"), RefusalCode.CURRENCY_MISMATCH)
                .refuses(PROVIDER, new ReleasePart(ID, 1, 5_000, "EUR"), RefusalCode.FORBIDDEN)
                .does(CLIENT, new ReleasePart(ID, 1, 5_000, "EUR"))
                .does(PROVIDER, open(1, 15_000, 0))
                .does(CLIENT, answer(15_000, 0));
        assertThat(escrow.state().released()).isEqualTo(20_000);
    }

    @Test
    void aFailedRefundIsAskedForAgainUnderAnotherName() {
        escrow.does(SYSTEM, new CloseEscrow(ID, 0, 1));
        String first = onlyRefund();
        escrow.does(SYSTEM, new FailRefund(ID, first, "re-1", "rejected"))
                .accepts(SYSTEM, new RetryRefund(ID, first))
                .after(Duration.ofDays(1))
                .does(SYSTEM, new RetryRefund(ID, first));
        String second = escrow.state().refunds().keySet().stream()
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();
        escrow.refuses(
                        SYSTEM,
                        new ConfirmRefund(ID, second, "re-2", "approved", 29_999, "EUR"),
                        RefusalCode.PAYMENT_MISMATCH)
                .does(SYSTEM, new ConfirmRefund(ID, second, "re-2", "approved", 30_000, "EUR"));
        assertThat(status(1)).isEqualTo(HoldingStatus.REFUNDED);
    }

    @Test
    void aStayLeavesItsPartToTheLastMinorUnit() {
        escrow.does(SYSTEM, new CloseEscrow(ID, 1, 3));
        assertThat(holding(1).refunding() + holding(2).refunding()).isEqualTo(20_000);
        assertThat(escrow.state().released()).isEqualTo(10_000);
        assertThat(escrow.when(SYSTEM, new CloseEscrow(ID, 0, 1))).asString().contains("events=[]");
    }

    @Test
    void whatIsAskedForDuringAChargebackIsDoneWhenItIsWon() {
        escrow.does(SYSTEM, opened(30_000))
                .does(SYSTEM, new ReleaseHolding(ID, 1))
                .accepts(SYSTEM, new ReleaseHolding(ID, 1));
        assertThat(escrow.state().released()).isZero();
        escrow.does(SYSTEM, new WinChargeback(ID, "payment-1", "cb-1", 30_000, "EUR", "fraud", "won"));
        assertThat(status(1)).isEqualTo(HoldingStatus.CLEARING);
        assertThat(status(2)).isEqualTo(HoldingStatus.HELD);
    }

    @Test
    void aLostChargebackTakesWhatIsHeldThenWhatWasReleasedAndTheRestIsOurs() {
        escrow.does(SYSTEM, new ReleaseHolding(ID, 1))
                .does(CLIENT, open(2, 4_000, 6_000))
                .does(PROVIDER, answer(4_000, 6_000))
                .does(SYSTEM, new LoseChargeback(ID, "payment-1", "cb-1", 30_000, "EUR", "fraud", "lost"));
        assertThat(escrow.state().released()).isZero();
        assertThat(holding(1).lost()).isEqualTo(20_000);
        assertThat(holding(2).lost()).isEqualTo(4_000);
        assertThat(holding(2).refunding()).isEqualTo(6_000);
        escrow.refuses(
                SYSTEM,
                new OpenChargeback(ID, "payment-2", "cb-2", 1, "EUR", "fraud", "open"),
                RefusalCode.PAYMENT_MISMATCH);
    }

    @Test
    void aDisputeGoesOnAboutWhatALostChargebackHasLeft() {
        escrow.does(CLIENT, open(1, 8_000, 12_000))
                .does(PROVIDER, answer(20_000, 0))
                .does(SYSTEM, new LoseChargeback(ID, "payment-1", "cb-1", 5_000, "EUR", "fraud", "lost"))
                .refuses(OPERATOR, decide(8_000, 12_000), RefusalCode.SPLIT_INVALID)
                .does(OPERATOR, decide(8_000, 7_000));
        assertThat(holding(1).held()).isZero();
        assertThat(holding(1).lost()).isEqualTo(5_000);
        assertThat(holding(1).refunding()).isEqualTo(7_000);
        assertThat(escrow.state().released()).isEqualTo(8_000);
    }

    @Test
    void silenceThatFellIntoAChargebackCountsWhenThatIsLost() {
        escrow.does(CLIENT, open(2, 2_000, 8_000))
                .does(SYSTEM, opened(20_000))
                .after(Duration.ofDays(7))
                .accepts(SYSTEM, new SettleBySilence(ID, DISPUTE))
                .does(SYSTEM, new LoseChargeback(ID, "payment-1", "cb-1", 20_000, "EUR", "fraud", "lost"));
        assertThat(holding(2).refunding()).isEqualTo(8_000);
        assertThat(escrow.state().released()).isEqualTo(2_000);
    }

    @Test
    void silenceAcceptsTheClaimLessWhatAChargebackHasGivenTheClient() {
        escrow.does(CLIENT, open(1, 8_000, 12_000))
                .does(SYSTEM, new LoseChargeback(ID, "payment-1", "cb-1", 5_000, "EUR", "fraud", "lost"))
                .after(Duration.ofDays(7))
                .does(SYSTEM, new SettleBySilence(ID, DISPUTE));
        assertThat(holding(1).refunding()).isEqualTo(7_000);
        assertThat(escrow.state().released()).isEqualTo(8_000);
    }

    /** A release that another chargeback took back was left frozen, with the minor unit that rounding had left in it. */
    @Test
    void theEndOfAChargebackNamesAlsoWhatWasTakenBackMeanwhile() {
        escrow.does(SYSTEM, new ReleaseHolding(ID, 1))
                .does(SYSTEM, opened(30_000))
                .does(SYSTEM, new OpenChargeback(ID, "payment-1", "cb-2", 1, "EUR", "fraud", "open"))
                .does(SYSTEM, new LoseChargeback(ID, "payment-1", "cb-1", 30_000, "EUR", "fraud", "lost"));
        assertThat(escrow.when(SYSTEM, new WinChargeback(ID, "payment-1", "cb-2", 1, "EUR", "fraud", "won")))
                .asString()
                .contains("ChargebackWon", "releaseIds=[escrow-1:1]");
    }

    /** They had one when the same sum was released before each, and the wallet took the second for the first. */
    @Test
    void twoReversalsOfOneReleaseNeverHaveOneName() {
        escrow.does(SYSTEM, new ReleaseHolding(ID, 2)).does(CLIENT, open(2, 5_000, 5_000));
        String first = debit(answer(5_000, 5_000));
        escrow.does(PROVIDER, answer(5_000, 5_000))
                .does(CLIENT, new ReleasePart(ID, 1, 5_000, "EUR"))
                .does(CLIENT, new OpenDispute(ID, "again", 2, "It still drips", new Split(4_000, 1_000), "EUR"));
        assertThat(debit(new AnswerDispute(ID, "again", "", new Split(4_000, 1_000), "EUR")))
                .isNotEqualTo(first);
    }

    private String debit(EscrowCommand answer) {
        return ((Accepted<EscrowEvent>) escrow.when(PROVIDER, answer))
                .events().stream()
                        .filter(ReleaseReversed.class::isInstance)
                        .map(event -> ((ReleaseReversed) event).debitId())
                        .findFirst()
                        .orElseThrow();
    }

    private static OpenDispute open(int milestone, long release, long refund) {
        return new OpenDispute(ID, DISPUTE, milestone, "It drips", new Split(release, refund), "EUR");
    }

    private static AnswerDispute answer(long release, long refund) {
        return new AnswerDispute(ID, DISPUTE, "It does not", new Split(release, refund), "EUR");
    }

    private static DecideDispute decide(long release, long refund) {
        return new DecideDispute(ID, DISPUTE, "As the pictures show", new Split(release, refund), "EUR");
    }

    private static OpenChargeback opened(long amount) {
        return new OpenChargeback(ID, "payment-1", "cb-1", amount, "EUR", "fraud", "open");
    }

    private HoldingState holding(int milestone) {
        return escrow.state().holding(milestone).orElseThrow();
    }

    private HoldingStatus status(int milestone) {
        return holding(milestone).status(escrow.state().isChargedBack());
    }

    private String onlyRefund() {
        return escrow.state().refunds().keySet().iterator().next();
    }
}
