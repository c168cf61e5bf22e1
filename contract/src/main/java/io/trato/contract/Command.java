package io.trato.contract;

/** A wish to change one aggregate. Who wishes it, when and under which key stands in its {@link Envelope}. */
public interface Command {

    /** The aggregate that decides; one that does not exist yet is created by the command that may create it. */
    String aggregateId();
}
