/** Files that are sent ahead, and what is made of them. */
@NullMarked
package io.trato.api.upload;

import org.jspecify.annotations.NullMarked;
