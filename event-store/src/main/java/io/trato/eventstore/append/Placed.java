package io.trato.eventstore.append;

/**
 * An event that stands in the log. The place alone does not say which: of two writers who wanted it, one was refused.
 *
 * @param eventId a UUID in its canonical form
 */
public record Placed(Place place, String eventId) {}
