package io.trato.contract.job;

/** Why a job was cancelled. */
public enum CancellationCause {
    /** The provider ended it. */
    PROVIDER,
    /** An operator ended it. */
    OPERATOR,
    /** The client proposed it and the provider agreed. */
    AGREEMENT,
    /** The client proposed it and the provider did not answer in time. */
    SILENCE,
    /** The client of a stay ended it under the policy that was agreed on. */
    STAY_POLICY,
    /** The nights of the stay were not to be had when they were to be held or confirmed. */
    NIGHTS_UNAVAILABLE,
    /** Every milestone was disputed, and the provider got nothing of any. */
    DISPUTE
}
