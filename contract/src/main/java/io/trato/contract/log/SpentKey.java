package io.trato.contract.log;

import io.trato.contract.Outcome.Receipt;

/** An idempotency key that was used: with which input, and what came of it. */
public record SpentKey(String inputHash, Receipt receipt) {}
