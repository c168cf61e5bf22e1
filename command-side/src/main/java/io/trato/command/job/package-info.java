@NullMarked
package io.trato.command.job;

import org.jspecify.annotations.NullMarked;
