package io.trato.command.payment.mercadopago;

import com.mercadopago.resources.payment.Payment;
import com.mercadopago.resources.payment.PaymentFeeDetail;
import com.mercadopago.resources.payment.PaymentRefund;
import io.trato.command.payment.GatewayChargeback;
import io.trato.command.payment.GatewayPayment;
import io.trato.command.payment.GatewayRefund;
import io.trato.contract.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What MercadoPago says, in our words. Its amounts are decimals, exact here as there. */
final class MercadoPagoObjects {

    static final String REFERENCE = "trato_reference";

    private MercadoPagoObjects() {}

    static GatewayPayment payment(Payment payment) {
        String currency = payment.getCurrencyId();
        return new GatewayPayment(
                String.valueOf(payment.getId()),
                reference(payment),
                minor(payment.getTransactionAmount(), currency),
                currency,
                fee(payment.getFeeDetails(), currency),
                status(payment),
                MercadoPagoStates.PAYMENTS.stage(payment.getStatus()));
    }

    /** With the detail, which alone says why a card was rejected or how a chargeback ended. */
    private static String status(Payment payment) {
        String detail = payment.getStatusDetail();
        return detail == null ? payment.getStatus() : payment.getStatus() + ":" + detail;
    }

    private static String reference(Payment payment) {
        return payment.getMetadata() == null
                ? ""
                : Objects.toString(payment.getMetadata().get(REFERENCE), "");
    }

    /** What the collector pays; fees that the payer pays are not ours. */
    private static long fee(@Nullable List<PaymentFeeDetail> fees, String currency) {
        return fees == null
                ? 0
                : fees.stream()
                        .filter(fee -> "collector".equals(fee.getFeePayer()))
                        .map(PaymentFeeDetail::getAmount)
                        .filter(Objects::nonNull)
                        .mapToLong(amount -> minor(amount, currency))
                        .sum();
    }

    /** A refund's currency is its payment's; MercadoPago keeps no reference of ours with it. */
    static GatewayRefund refund(PaymentRefund refund, String reference, String currency) {
        return new GatewayRefund(
                refund.getPaymentId() + "/" + refund.getId(),
                reference,
                minor(refund.getAmount(), currency),
                currency,
                refund.getStatus(),
                MercadoPagoStates.REFUNDS.stage(refund.getStatus()));
    }

    /** As documented, which differs from the SDK's class: a list of payments, and the outcome as coverage. Known by its payment, as its complaint. */
    static GatewayChargeback chargeback(JsonNode chargeback) {
        String currency = chargeback.path("currency").asString("");
        String status =
                switch (chargeback.path("coverage_applied").asString("")) {
                    case "true" -> "coverage_applied";
                    case "false" -> "coverage_denied";
                    default -> "coverage_undecided";
                };
        String payment = chargeback.path("payments").path(0).asString("");
        return new GatewayChargeback(
                payment,
                payment,
                minor(new BigDecimal(chargeback.path("amount").asString()), currency),
                currency,
                chargeback.path("reason").asString(""),
                status,
                MercadoPagoStates.CHARGEBACKS.stage(status));
    }

    private static long minor(BigDecimal amount, String currency) {
        return Money.of(amount, currency).minor();
    }
}
