package io.trato.command.bus;

/**
 * The state of an aggregate whose stream grows long, kept from time to time so that not every event has to be read again. It
 * is stored as JSON under its class's name, and carries a {@link org.axonframework.serialization.Revision} that must be
 * raised whenever the record or the way that events are folded into it changes: a snapshot of another revision is as if it
 * were not there, one of this revision is believed.
 */
public interface Snapshot {}
