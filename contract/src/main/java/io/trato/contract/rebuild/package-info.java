/** Read models built anew beside the live ones. */
@NullMarked
package io.trato.contract.rebuild;

import org.jspecify.annotations.NullMarked;
