package io.trato.contract.letter;

/** What became of a dead letter. */
public enum LetterState {
    /** It will be tried again; what comes after it waits. */
    WAITING,
    /** It was handled in the end. */
    DELIVERED,
    /** An operator decided that it is never to be handled. */
    DISCARDED
}
