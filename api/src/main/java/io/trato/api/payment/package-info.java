/** Where payment providers call. */
@NullMarked
package io.trato.api.payment;

import org.jspecify.annotations.NullMarked;
