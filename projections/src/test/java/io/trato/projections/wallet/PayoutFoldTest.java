package io.trato.projections.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.contract.wallet.Payout;
import io.trato.contract.wallet.PayoutStatus;
import io.trato.projections.Deals;
import io.trato.projections.Shelf;
import io.trato.projections.Story;
import org.junit.jupiter.api.Test;

class PayoutFoldTest {

    private static final Story STORY = Deals.paidOut("1");

    @Test
    void aPayoutThatCameBack() {
        Payout payout = Shelf.folded(new PayoutFold(), STORY).get("payout-1");

        assertThat(payout)
                .isEqualTo(new Payout(
                        "payout-1",
                        32,
                        Deals.WALLET,
                        Deals.PROVIDER,
                        "EUR",
                        20_000,
                        PayoutStatus.RETURNED,
                        "sandbox",
                        2,
                        null,
                        "po_2",
                        "returned",
                        Story.at(27),
                        Story.at(32)));
    }

    @Test
    void liveAndRebuiltAreTheSame() {
        assertThat(Shelf.live(new PayoutFold(), STORY)).isEqualTo(Shelf.folded(new PayoutFold(), STORY));
    }
}
