/** The marketplace's own figures. */
@NullMarked
package io.trato.contract.market;

import org.jspecify.annotations.NullMarked;
