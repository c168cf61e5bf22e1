@NullMarked
package io.trato.contract.account;

import org.jspecify.annotations.NullMarked;
