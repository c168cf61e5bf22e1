@NullMarked
package io.trato.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
