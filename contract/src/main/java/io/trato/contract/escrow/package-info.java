@NullMarked
package io.trato.contract.escrow;

import org.jspecify.annotations.NullMarked;
