@NullMarked
package io.trato.contract.upload;

import org.jspecify.annotations.NullMarked;
