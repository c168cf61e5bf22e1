/** Stripe through its own SDK. Never run against Stripe itself: see docs/operations.md. */
@NullMarked
package io.trato.command.payment.stripe;

import org.jspecify.annotations.NullMarked;
