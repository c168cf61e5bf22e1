@NullMarked
package io.trato.contract.listing;

import org.jspecify.annotations.NullMarked;
