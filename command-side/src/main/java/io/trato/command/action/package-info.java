/** What can be done, by the rules that guard it. */
@NullMarked
package io.trato.command.action;

import org.jspecify.annotations.NullMarked;
