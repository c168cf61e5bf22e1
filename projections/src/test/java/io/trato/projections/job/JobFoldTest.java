package io.trato.projections.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.HoldingView;
import io.trato.contract.escrow.Escrow.Payment;
import io.trato.contract.escrow.Escrow.PaymentStatus;
import io.trato.contract.escrow.EscrowEvent.SurplusReceived;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.job.Job;
import io.trato.contract.job.Job.JobMilestone;
import io.trato.contract.job.JobEvent.MilestoneApproved;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JobFoldTest {

    @Test
    void aPaidJobIsInProgressAndItsEscrowHoldsTheMoney() {
        Job job = folded(Deals.paid("1"));

        assertThat(job.status()).isEqualTo(JobStatus.IN_PROGRESS);
        assertThat(job.escrow())
                .extracting(Escrow::planned, Escrow::held, Escrow::released, Escrow::version)
                .containsExactly(30_000L, 30_000L, 0L, 5L);
        assertThat(escrow(job).holdings())
                .containsExactly(
                        new HoldingView(1, 20_000, HoldingStatus.HELD, 20_000, 0, 0, 0),
                        new HoldingView(2, 10_000, HoldingStatus.HELD, 10_000, 0, 0, 0));
        assertThat(escrow(job).payment())
                .isEqualTo(new Payment(
                        "payment-2", "sandbox", "card", 30_000, PaymentStatus.CONFIRMED, "ref-2", "approved", null));
    }

    @Test
    void everyAttemptToPayIsShownAndWhatNobodyNeededIsNotThePayment() {
        Job job = folded(Deals.paid("1")
                .then(new SurplusReceived(
                        "escrow-1", "job-1", "payment-1", "sandbox", "ref-1", "approved", 30_000, "EUR", 0)));

        assertThat(escrow(job).payments())
                .extracting(Payment::id, Payment::status)
                .containsExactly(
                        tuple("payment-1", PaymentStatus.SURPLUS), tuple("payment-2", PaymentStatus.CONFIRMED));
        assertThat(escrow(job).payment()).extracting(Payment::id).isEqualTo("payment-2");
        assertThat(escrow(job).held()).isEqualTo(30_000);
    }

    @Test
    void itsVersionCountsItsOwnStreamAndItsPositionTheEscrowsToo() {
        Job job = folded(Deals.paid("1"));

        assertThat(job.version()).isEqualTo(1);
        assertThat(job.position()).isEqualTo(13);
    }

    @Test
    void oneWordForSeveralMilestones() {
        Story story = Deals.paid("1").then(new MilestoneDelivered("job-1", 1, "Done"));
        assertThat(folded(story).status()).isEqualTo(JobStatus.DELIVERED);
        assertThat(folded(story.then(new MilestoneApproved("job-1", 1))).status())
                .isEqualTo(JobStatus.IN_PROGRESS);
    }

    @Test
    void aCompletedJobHasReleasedEverything() {
        Job job = folded(Deals.completed("1"));

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.completedAt()).isEqualTo(Story.at(22));
        assertThat(job.milestones())
                .containsExactly(
                        new JobMilestone(
                                1,
                                "Pipes",
                                20_000,
                                MilestoneStatus.DONE,
                                "Tight now",
                                Story.at(16),
                                Story.at(17),
                                null,
                                null),
                        new JobMilestone(
                                2,
                                "Tiles",
                                10_000,
                                MilestoneStatus.DONE,
                                "All of it",
                                Story.at(20),
                                Story.at(21),
                                null,
                                null));
        assertThat(escrow(job))
                .extracting(Escrow::held, Escrow::released, Escrow::commission)
                .containsExactly(0L, 30_000L, 3_600L);
        assertThat(escrow(job).holdings()).extracting(HoldingView::status).containsOnly(HoldingStatus.CLEARING);
    }

    private static Escrow escrow(Job job) {
        return Objects.requireNonNull(job.escrow());
    }

    private static Job folded(Story story) {
        return Shelf.folded(new JobFold(), story).get("job-1");
    }
}
