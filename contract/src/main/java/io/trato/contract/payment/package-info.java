@NullMarked
package io.trato.contract.payment;

import org.jspecify.annotations.NullMarked;
