@NullMarked
package io.trato.contract.offer;

import org.jspecify.annotations.NullMarked;
