@NullMarked
package io.trato.command.payment;

import org.jspecify.annotations.NullMarked;
