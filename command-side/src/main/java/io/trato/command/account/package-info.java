@NullMarked
package io.trato.command.account;

import org.jspecify.annotations.NullMarked;
