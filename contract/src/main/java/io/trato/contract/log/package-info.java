@NullMarked
package io.trato.contract.log;

import org.jspecify.annotations.NullMarked;
