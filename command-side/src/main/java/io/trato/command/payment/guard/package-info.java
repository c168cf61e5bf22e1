/** What stands between Trato and a gateway that is slow, gone or failing. */
@NullMarked
package io.trato.command.payment.guard;

import org.jspecify.annotations.NullMarked;
