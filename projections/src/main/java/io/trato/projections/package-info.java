@NullMarked
package io.trato.projections;

import org.jspecify.annotations.NullMarked;
