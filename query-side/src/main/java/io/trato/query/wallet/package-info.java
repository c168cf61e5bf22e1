/** Questions about wallets. */
@NullMarked
package io.trato.query.wallet;

import org.jspecify.annotations.NullMarked;
