@NullMarked
package io.trato.api;

import org.jspecify.annotations.NullMarked;
