/** Wallets, spoken. */
@NullMarked
package io.trato.api.wallet;

import org.jspecify.annotations.NullMarked;
