@NullMarked
package io.trato.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
