package io.trato.server.cli;

/** A command cannot begin or go on; the message is one sentence for the person at the terminal. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
