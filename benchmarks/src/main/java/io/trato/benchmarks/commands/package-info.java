@NullMarked
package io.trato.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
