@NullMarked
package io.trato.contract.task;

import org.jspecify.annotations.NullMarked;
