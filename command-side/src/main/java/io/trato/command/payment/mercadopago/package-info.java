/** MercadoPago through its own SDK. Never run against MercadoPago itself: see docs/operations.md. */
@NullMarked
package io.trato.command.payment.mercadopago;

import org.jspecify.annotations.NullMarked;
