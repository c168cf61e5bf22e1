package io.trato.command.payment.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayPayout;
import io.trato.command.payment.GatewayRefund;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Stripe says, in our words. */
final class StripeObjects {

    static final String REFERENCE = "trato_reference";

    private StripeObjects() {}

    static GatewayPayment payment(PaymentIntent intent) {
        String currency = StripeAmounts.currency(intent.getCurrency());
        boolean declined = intent.getStatus().equals("requires_payment_method") && intent.getLastPaymentError() != null;
        String status = declined ? StripeStates.DECLINED : intent.getStatus();
        return new GatewayPayment(
                intent.getId(),
                reference(intent.getMetadata()),
                StripeAmounts.fromStripe(intent.getAmount(), currency),
                currency,
                fee(intent),
                status,
                StripeStates.PAYMENTS.stage(status));
    }

    /** Known only in the currency that the money is settled in; in another one than the payment's it is not ours to convert. */
    private static long fee(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        BalanceTransaction booked = charge == null ? null : charge.getBalanceTransactionObject();
        return booked == null || !booked.getCurrency().equals(intent.getCurrency())
                ? 0
                : StripeAmounts.feeFromStripe(booked.getFee(), StripeAmounts.currency(booked.getCurrency()));
    }

    static GatewayRefund refund(Refund refund) {
        String currency = StripeAmounts.currency(refund.getCurrency());
        return new GatewayRefund(
                refund.getId(),
                reference(refund.getMetadata()),
                StripeAmounts.fromStripe(refund.getAmount(), currency),
                currency,
                refund.getStatus(),
                StripeStates.REFUNDS.stage(refund.getStatus()));
    }

    static GatewayPayout payout(Payout payout) {
        String currency = StripeAmounts.currency(payout.getCurrency());
        return new GatewayPayout(
                payout.getId(),
                reference(payout.getMetadata()),
                StripeAmounts.fromStripe(payout.getAmount(), currency),
                currency,
                0,
                payout.getStatus(),
                StripeStates.PAYOUTS.stage(payout.getStatus()));
    }

    static GatewayPayout transfer(Transfer transfer) {
        String currency = StripeAmounts.currency(transfer.getCurrency());
        String status = transferStatus(transfer);
        return new GatewayPayout(
                transfer.getId(),
                reference(transfer.getMetadata()),
                StripeAmounts.fromStripe(transfer.getAmount(), currency),
                currency,
                0,
                status,
                StripeStates.PAYOUTS.stage(status));
    }

    private static String transferStatus(Transfer transfer) {
        if (Boolean.TRUE.equals(transfer.getReversed())) {
            return StripeStates.REVERSED;
        }
        Long back = transfer.getAmountReversed();
        return back == null || back == 0 ? StripeStates.TRANSFERRED : StripeStates.REVERSED_IN_PART;
    }

    static GatewayChargeback chargeback(Dispute dispute) {
        String currency = StripeAmounts.currency(dispute.getCurrency());
        String intent = dispute.getPaymentIntent();
        return new GatewayChargeback(
                dispute.getId(),
                intent == null ? "" : intent,
                StripeAmounts.fromStripe(dispute.getAmount(), currency),
                currency,
                dispute.getReason() == null ? "" : dispute.getReason(),
                dispute.getStatus(),
                StripeStates.CHARGEBACKS.stage(dispute.getStatus()));
    }

    private static String reference(@Nullable Map<String, String> metadata) {
        return metadata == null ? "" : metadata.getOrDefault(REFERENCE, "");
    }
}
