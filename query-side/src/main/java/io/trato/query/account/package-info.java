/** Questions about accounts. */
@NullMarked
package io.trato.query.account;

import org.jspecify.annotations.NullMarked;
