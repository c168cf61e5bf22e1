@NullMarked
package io.trato.contract.journal;

import org.jspecify.annotations.NullMarked;
