package io.trato.projections.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.Event;
import io.trato.contract.escrow.DisputeEvent.DisputeAnswered;
import io.trato.contract.escrow.DisputeEvent.DisputeOpened;
import io.trato.contract.escrow.DisputeEvent.DisputeOverdue;
import io.trato.contract.escrow.DisputeEvent.DisputeResolved;
import io.trato.contract.escrow.DisputeEvent.EvidenceAdded;
import io.trato.contract.escrow.DisputeOutcome;
import io.trato.contract.escrow.Escrow;
import io.trato.contract.escrow.Escrow.DisputeView;
import io.trato.contract.escrow.Escrow.RefundStatus;
import io.trato.contract.escrow.EscrowEvent.HoldingSplit;
import io.trato.contract.escrow.EvidenceFile;
import io.trato.contract.escrow.Holding;
import io.trato.contract.escrow.HoldingStatus;
import io.trato.contract.escrow.RefundEvent.RefundConfirmed;
import io.trato.contract.escrow.RefundEvent.RefundStarted;
import io.trato.contract.escrow.Split;
import io.trato.contract.job.CancellationCause;
import io.trato.contract.job.Job;
import io.trato.contract.job.JobEvent.CancellationProposed;
import io.trato.contract.job.JobEvent.JobCancelled;
import io.trato.contract.job.JobEvent.JobLapsed;
import io.trato.contract.job.JobEvent.JobRevived;
import io.trato.contract.job.JobEvent.MilestoneDelivered;
import io.trato.contract.job.JobEvent.MilestoneDisputed;
import io.trato.contract.job.JobEvent.MilestoneSettled;
import io.trato.contract.job.JobStatus;
import io.trato.contract.job.MilestoneStatus;
import io.trato.contract.offer.Side;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a job's view shows the ends that it may come to. */
class EndingsFoldTest {

    private static final EvidenceFile LEAK = new EvidenceFile("upload-1", "leak.jpg", "image/jpeg", 7L, "ab12");

    @Test
    void silenceHasItsDates() {
        Job job = folded(new MilestoneDelivered("job-1", 1, "Done"), new CancellationProposed("job-1", "Enough"));

        assertThat(job.milestones().getFirst().approvesAt())
                .isEqualTo(Story.at(14).plus(Duration.ofDays(14)));
        assertThat(Objects.requireNonNull(job.proposal()).answerBy())
                .isEqualTo(Story.at(15).plus(Duration.ofDays(7)));
        assertThat(job.payBy()).isNull();
    }

    @Test
    void aLapsedJobIsRevived() {
        assertThat(folded(new JobLapsed("job-1")).status()).isEqualTo(JobStatus.LAPSED);
        assertThat(folded(new JobLapsed("job-1"), new JobRevived("job-1")).status())
                .isEqualTo(JobStatus.IN_PROGRESS);
    }

    @Test
    void aCancelledJobGivesEverythingBack() {
        RefundStarted started = new RefundStarted(
                "escrow-1",
                "job-1",
                "refund-1",
                List.of(new Holding(1, 20_000), new Holding(2, 10_000)),
                "payment-2",
                "sandbox",
                "ref-2",
                "EUR",
                30_000,
                true);
        JobCancelled cancelled = new JobCancelled("job-1", CancellationCause.PROVIDER, "Ill", 0, 1, "2026-1");

        Job onItsWay = folded(cancelled, started);
        assertThat(onItsWay.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(onItsWay.milestones()).extracting(Job.JobMilestone::status).containsOnly(MilestoneStatus.CANCELLED);
        assertThat(statuses(onItsWay)).containsOnly(HoldingStatus.REFUNDING);

        Job back = folded(
                cancelled,
                started,
                new RefundConfirmed("escrow-1", "refund-1", "sandbox", "re", "approved", "EUR", 30_000));
        assertThat(statuses(back)).containsOnly(HoldingStatus.REFUNDED);
        assertThat(escrow(back))
                .extracting(Escrow::held, Escrow::released, Escrow::refunded, Escrow::lost)
                .containsExactly(0L, 0L, 30_000L, 0L);
        assertThat(escrow(back).refunds())
                .extracting(Escrow.RefundView::status)
                .containsExactly(RefundStatus.CONFIRMED);
    }

    @Test
    void aDisputeIsToldFromItsClaimToItsEnd() {
        DisputeOpened opened = new DisputeOpened(
                "escrow-1",
                "job-1",
                "dispute-1",
                1,
                Deals.PROVIDER,
                "EUR",
                Side.CLIENT,
                "It drips",
                20_000,
                false,
                List.of(),
                new Split(0, 20_000),
                Story.at(99),
                "2026-1");
        MilestoneDisputed disputed = new MilestoneDisputed("job-1", 1, "dispute-1");

        Job frozen = folded(opened, disputed);
        assertThat(statuses(frozen)).containsExactly(HoldingStatus.DISPUTED, HoldingStatus.HELD);
        assertThat(frozen.status()).isEqualTo(JobStatus.IN_PROGRESS);
        assertThat(frozen.milestones().getFirst().disputeId()).isEqualTo("dispute-1");

        Job resolved = folded(
                opened,
                disputed,
                new DisputeAnswered("escrow-1", "dispute-1", Side.PROVIDER, "No", new Split(20_000, 0), Story.at(199)),
                new EvidenceAdded("escrow-1", "dispute-1", Side.CLIENT, "See", List.of(LEAK)),
                new DisputeOverdue("escrow-1", "dispute-1"),
                new DisputeResolved(
                        "escrow-1",
                        "job-1",
                        "dispute-1",
                        1,
                        Deals.PROVIDER,
                        "EUR",
                        DisputeOutcome.DECIDED,
                        "So be it",
                        new Split(12_000, 8_000),
                        Side.CLIENT,
                        List.of(),
                        true),
                new HoldingSplit(
                        "escrow-1",
                        "job-1",
                        1,
                        Deals.PROVIDER,
                        "EUR",
                        "escrow-1:1",
                        12_000,
                        1_440,
                        10_560,
                        "refund-1",
                        8_000,
                        "payment-2",
                        "sandbox",
                        "ref-2"),
                new MilestoneSettled("job-1", 1, "dispute-1", true));
        assertThat(statuses(resolved)).containsExactly(HoldingStatus.CLEARING, HoldingStatus.HELD);
        assertThat(resolved.milestones().getFirst().status()).isEqualTo(MilestoneStatus.DONE);
        assertThat(escrow(resolved).disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.overdue()).isTrue();
            assertThat(dispute.evidence()).singleElement().satisfies(evidence -> {
                assertThat(evidence.files()).containsExactly("upload-1");
                assertThat(evidence.attachments()).containsExactly(LEAK);
            });
            assertThat(dispute)
                    .extracting(DisputeView::outcome, DisputeView::split, DisputeView::lostBy)
                    .containsExactly(DisputeOutcome.DECIDED, new Split(12_000, 8_000), Side.CLIENT);
        });
    }

    private static List<HoldingStatus> statuses(Job job) {
        return escrow(job).holdings().stream().map(Escrow.HoldingView::status).toList();
    }

    private static Escrow escrow(Job job) {
        return Objects.requireNonNull(job.escrow());
    }

    private static Job folded(Event... events) {
        Story story = Deals.paid("1");
        for (Event event : events) {
            story.then(event);
        }
        return Shelf.folded(new JobFold(), story).get("job-1");
    }
}
