@NullMarked
package io.trato.query;

import org.jspecify.annotations.NullMarked;
