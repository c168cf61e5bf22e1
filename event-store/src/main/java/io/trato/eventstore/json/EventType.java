package io.trato.eventstore.json;

import io.trato.contract.Event;

/**
 * A kind of event.
 *
 * @param name what the log calls it
 * @param revision the form that is written today
 * @param record its class
 */
public record EventType(String name, String revision, Class<? extends Event> record) {}
