package io.trato.contract;

/** A command that can only be the first in its aggregate's life, so that nobody need look whether there is one. */
public interface OpeningCommand extends Command {}
