package io.trato.contract.action;

import io.trato.contract.Outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do something now.
 *
 * @param obstacle what it would be refused with, null when it may be done; what is said with it is not looked at
 */
public record Availability(DealAction action, @Nullable Refusal obstacle) {}
