package io.trato.command.payment;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings a payment's outcome to its escrow, and after that what the gateway says of complaints about it. A review asks for all
 * complaints there are: the news of one may have been lost.
 */
public final class PaymentSettlement implements Settlement {

    private final PaymentNews news;
    private final ChargebackSettlement chargebacks;

    public PaymentSettlement(PaymentNews news, ChargebackSettlement chargebacks) {
        this.news = news;
        this.chargebacks = chargebacks;
    }

    @Override
    public Subject subject() {
        return Subject.PAYMENT;
    }

    @Override
    public String settle(PaymentGateway gateway, String gatewayReference) {
        return settle(gateway, gateway.fetch(gatewayReference));
    }

    @Override
    public String review(PaymentGateway gateway, String gatewayReference) {
        GatewayPayment payment = gateway.fetch(gatewayReference);
        List<String> results = new ArrayList<>();
        results.add(settle(gateway, payment));
        if (payment.stage() == GatewayPayment.Stage.APPROVED) {
            for (GatewayChargeback chargeback : gateway.chargebacksOf(gatewayReference)) {
                results.add("chargeback " + chargebacks.tell(gateway, payment, chargeback));
            }
        }
        return String.join("; ", results);
    }

    private String settle(PaymentGateway gateway, GatewayPayment payment) {
        String result = news.tell(gateway.name(), payment);
        return chargebacks
                .settleComplaint(gateway, payment)
                .map(complaint -> result + "; complaint " + complaint)
                .orElse(result);
    }
}
