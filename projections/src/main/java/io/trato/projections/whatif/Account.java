package io.trato.projections.whatif;

import io.trato.contract.reputation.Level;

/** Whose figures, at which level, in which currency. */
record Account(String providerId, Level level, String currency) {}
