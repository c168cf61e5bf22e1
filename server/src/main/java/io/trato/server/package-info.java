@NullMarked
package io.trato.server;

import org.jspecify.annotations.NullMarked;
