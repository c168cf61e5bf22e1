/**
 * The sandbox: a payment provider to develop against. It speaks HTTP like a real one and is just as inconvenient: it
 * answers before it knows, tells later by signed webhooks, repeats itself, and sometimes loses an answer.
 */
@NullMarked
package io.trato.embedded.payments;

import org.jspecify.annotations.NullMarked;
