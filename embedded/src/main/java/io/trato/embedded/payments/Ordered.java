package io.trato.embedded.payments;

/** What is answered to an order, and whether the answer, although all was done, gets lost on its way. */
record Ordered(String body, boolean loseAnswer) {}
