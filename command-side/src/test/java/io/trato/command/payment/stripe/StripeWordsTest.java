package io.trato.command.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe's amounts and states, in ours. */
class StripeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "10050, EUR, 10050",
        "1050, CLP, 1050",
        "1050, PYG, 1050",
        "500, JPY, 500",
        "5, ISK, 500",
        "5, UGX, 500",
        "1230, KWD, 1230",
        "500, MGA, 5"
    })
    void amountsAreStripesAndBackOurs(long ours, String currency, long stripes) {
        assertThat(StripeAmounts.toStripe(ours, currency)).isEqualTo(stripes);
        assertThat(StripeAmounts.fromStripe(stripes, currency)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"1231, KWD", "501, MGA"})
    void whatStripeCannotExpressIsAnError(long ours, String currency) {
        assertThatThrownBy(() -> StripeAmounts.toStripe(ours, currency)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAmountOfStripesThatWeCannotExpressIsAnError() {
        assertThatThrownBy(() -> StripeAmounts.fromStripe(550, "ISK")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aFeeFinerThanOurUnitsIsRoundedUp() {
        assertThat(StripeAmounts.feeFromStripe(1_234, "ISK")).isEqualTo(13);
        assertThat(StripeAmounts.feeFromStripe(325, "EUR")).isEqualTo(325);
    }

    @Test
    void everyDocumentedStateIsKnown() {
        assertThat(StripeStates.PAYMENTS.words())
                .contains(
                        "requires_payment_method",
                        "requires_confirmation",
                        "requires_action",
                        "processing",
                        "requires_capture",
                        "canceled",
                        "succeeded");
        assertThat(StripeStates.REFUNDS.words())
                .containsExactlyInAnyOrder("pending", "requires_action", "succeeded", "failed", "canceled");
        assertThat(StripeStates.PAYOUTS.words()).contains("paid", "pending", "in_transit", "canceled", "failed");
        assertThat(StripeStates.CHARGEBACKS.words())
                .containsExactlyInAnyOrder(
                        "warning_needs_response",
                        "warning_under_review",
                        "warning_closed",
                        "needs_response",
                        "under_review",
                        "won",
                        "lost",
                        "prevented");
    }

    @Test
    void aWordThatIsNotKnownDecidesNothing() {
        assertThat(StripeStates.PAYMENTS.stage("levitating")).isEqualTo(GatewayPayment.Stage.PENDING);
        assertThat(StripeStates.REFUNDS.stage("levitating")).isEqualTo(GatewayRefund.Stage.PENDING);
        assertThat(StripeStates.PAYOUTS.stage("levitating")).isEqualTo(GatewayPayout.Stage.PENDING);
        assertThat(StripeStates.CHARGEBACKS.stage("levitating")).isEqualTo(GatewayChargeback.Stage.OPENED);
    }
}
