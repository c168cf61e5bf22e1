/** Accounts and sessions, spoken. */
@NullMarked
package io.trato.api.account;

import org.jspecify.annotations.NullMarked;
