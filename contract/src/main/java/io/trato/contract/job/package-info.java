@NullMarked
package io.trato.contract.job;

import org.jspecify.annotations.NullMarked;
