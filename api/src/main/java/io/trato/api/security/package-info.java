/** Who is calling: passwords, tokens and the keys that sign them. */
@NullMarked
package io.trato.api.security;

import org.jspecify.annotations.NullMarked;
