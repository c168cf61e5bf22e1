package io.trato.command.payment.mercadopago;

import com.mercadopago.client.payment.PaymentCreateRequest;
import com.mercadopago.client.payment.PaymentPayerRequest;
import io.trato.command.payment.PaymentGateway.PaymentOrder;
import io.trato.contract.Money;
import java.util.Map;
import java.util.Objects;

/**
 * What we ask of MercadoPago, in its words. Its external reference has room for the payment's identifier only (64 letters,
 * digits and hyphens), so the whole reference travels as metadata.
 */
record MercadoPagoOrders(MercadoPagoSettings settings) {

    MercadoPagoOrders {
        Objects.requireNonNull(settings.payerEmail(), "trato.payments.mercadopago.payer-email is missing");
    }

    PaymentCreateRequest payment(PaymentOrder order) {
        String[] method = order.method().split(":", 2);
        PaymentCreateRequest.PaymentCreateRequestBuilder request = PaymentCreateRequest.builder()
                .transactionAmount(new Money(order.amount(), order.currency()).amount())
                .paymentMethodId(method[0])
                .installments(1)
                .payer(PaymentPayerRequest.builder()
                        .email(settings.payerEmail())
                        .build())
                .externalReference(order.reference().id())
                .metadata(Map.of(MercadoPagoObjects.REFERENCE, order.reference().text()));
        if (method.length == 2) {
            request.token(method[1]);
        }
        if (settings.notificationUrl() != null) {
            request.notificationUrl(settings.notificationUrl().toString());
        }
        return request.build();
    }
}
