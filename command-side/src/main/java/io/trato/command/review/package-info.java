@NullMarked
package io.trato.command.review;

import org.jspecify.annotations.NullMarked;
