/** The detailed listings file of Inside Airbnb, row by row, as content of our listings. */
@NullMarked
package io.trato.command.importing.airbnb;

import org.jspecify.annotations.NullMarked;
