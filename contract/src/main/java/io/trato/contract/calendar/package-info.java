/** When a rental can be stayed in, and who stays: the days of a listing's calendar and the stays that take them. */
@NullMarked
package io.trato.contract.calendar;

import org.jspecify.annotations.NullMarked;
