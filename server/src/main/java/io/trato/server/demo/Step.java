package io.trato.server.demo;

/** One thing that happens in the play, which may happen again without harm. */
record Step(String note, Runnable action) {}
