@NullMarked
package io.trato.contract.wallet;

import org.jspecify.annotations.NullMarked;
