@NullMarked
package io.trato.contract;

import org.jspecify.annotations.NullMarked;
