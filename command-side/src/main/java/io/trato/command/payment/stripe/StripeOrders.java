package io.trato.command.payment.stripe;

import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.AutomaticPaymentMethods;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.command.payment.PaymentGateway.PayoutOrder;
import io.trato.command.payment.PaymentGateway.RefundOrder;
import java.util.Locale;

/** What we ask of Stripe, in its words. Whatever we ask for carries our reference. */
final class StripeOrders {

    private StripeOrders() {}

    /** Methods that send the payer to another site are left out, since nobody here could send them there. */
    static PaymentIntentCreateParams payment(PaymentOrder order) {
        return PaymentIntentCreateParams.builder()
                .setAmount(StripeAmounts.toStripe(order.amount(), order.currency()))
                .setCurrency(lower(order.currency()))
                .setPaymentMethod(order.method())
                .setConfirm(true)
                .setAutomaticPaymentMethods(AutomaticPaymentMethods.builder()
                        .setEnabled(true)
                        .setAllowRedirects(AutomaticPaymentMethods.AllowRedirects.NEVER)
                        .build())
                .setTransferGroup(order.reference().owner())
                .putMetadata(StripeObjects.REFERENCE, order.reference().text())
                .addExpand("latest_charge.balance_transaction")
                .build();
    }

    static RefundCreateParams refund(RefundOrder order) {
        return RefundCreateParams.builder()
                .setPaymentIntent(order.paymentGatewayReference())
                .setAmount(StripeAmounts.toStripe(order.amount(), order.currency()))
                .putMetadata(StripeObjects.REFERENCE, order.reference().text())
                .build();
    }

    static boolean toConnectedAccount(PayoutOrder order) {
        return order.destination().startsWith("acct_");
    }

    static TransferCreateParams transfer(PayoutOrder order) {
        return TransferCreateParams.builder()
                .setAmount(StripeAmounts.toStripe(order.amount(), order.currency()))
                .setCurrency(lower(order.currency()))
                .setDestination(order.destination())
                .setTransferGroup(order.reference().owner())
                .putMetadata(StripeObjects.REFERENCE, order.reference().text())
                .build();
    }

    static PayoutCreateParams payout(PayoutOrder order) {
        return PayoutCreateParams.builder()
                .setAmount(StripeAmounts.toStripe(order.amount(), order.currency()))
                .setCurrency(lower(order.currency()))
                .setDestination(order.destination())
                .putMetadata(StripeObjects.REFERENCE, order.reference().text())
                .build();
    }

    private static String lower(String currency) {
        return currency.toLowerCase(Locale.ROOT);
    }
}
