@NullMarked
package io.trato.benchmarks.append;

import org.jspecify.annotations.NullMarked;
