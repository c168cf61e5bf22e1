package io.trato.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.server.history.HistoryReport.Misfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of orders as Olist writes them: what fits becomes deals, and of the rest it is said why not. */
class HistoryTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        OlistSample.write(folder);
    }

    @Test
    void whatFitsIsPaidReleasedAndReviewedToTheCent() {
        HistoryReport report = History.olist(folder);

        assertThat(report.orders()).isEqualTo(8);
        assertThat(report.played()).isEqualTo(3);
        assertThat(report.completed()).isEqualTo(2);
        assertThat(report.reviews()).isEqualTo(1);
        assertThat(report.paid()).isEqualTo(1_603 + 10_000 + 2_350);
        assertThat(report.balances()).isTrue();
        assertThat(report.totals())
                .containsEntry("PSP BRL", 13_953L)
                .containsEntry("ESCROW BRL", -2_350L)
                .containsEntry("COMMISSION BRL", -(240L + 1_500L))
                .containsEntry("AVAILABLE BRL", -(1_363L + 8_500L));
    }

    @Test
    void whatDoesNotFitIsToldWithItsReason() {
        assertThat(History.olist(folder).misfits())
                .containsExactlyInAnyOrder(
                        new Misfit("order off", "what was paid is not what its items and freight come to"),
                        new Misfit("order empty", "it has no items"),
                        new Misfit("order two", "it has several sellers and was paid as one"),
                        new Misfit(
                                "order undone", "it was canceled, and nothing says when or what became of the money"),
                        new Misfit("order backwards", "it was paid or delivered before its time"),
                        new Misfit("a review of order whole", "the review was refused: ALREADY_EXISTS"),
                        new Misfit("a review of order under-way", "the review was refused: WRONG_STATE"));
    }

    @Test
    void aFolderWithoutTheFilesIsSaidToBeOne() throws IOException {
        Files.delete(folder.resolve("olist_order_items.csv"));

        assertThatThrownBy(() -> History.olist(folder))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("order_items.csv");
    }
}
