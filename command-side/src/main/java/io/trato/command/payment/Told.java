package io.trato.command.payment;

/**
 * What came of telling somebody what a gateway says.
 *
 * @param heard whether they know it now; what they refused stays open, and is seen in {@code trato.gateway.undecided}
 * @param result in words, for the inbox
 */
record Told(boolean heard, String result) {}
