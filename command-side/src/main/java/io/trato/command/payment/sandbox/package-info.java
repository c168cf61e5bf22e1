/** The sandbox: a payment provider of our own making, spoken to like any other. */
@NullMarked
package io.trato.command.payment.sandbox;

import org.jspecify.annotations.NullMarked;
