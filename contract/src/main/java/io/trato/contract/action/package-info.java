/** What can be done, before it is tried. */
@NullMarked
package io.trato.contract.action;

import org.jspecify.annotations.NullMarked;
