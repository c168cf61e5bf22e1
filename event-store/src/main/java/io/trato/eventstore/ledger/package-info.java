@NullMarked
package io.trato.eventstore.ledger;

import org.jspecify.annotations.NullMarked;
