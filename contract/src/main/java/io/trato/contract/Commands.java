package io.trato.contract;

/** The one door to the command side. */
public interface Commands {

    /**
     * Sends a command and waits until it is committed or refused. A repeated idempotency key with the same input answers
     * the first receipt and writes nothing. Meant for virtual threads: it blocks.
     */
    Outcome send(Command command, Envelope envelope);
}
