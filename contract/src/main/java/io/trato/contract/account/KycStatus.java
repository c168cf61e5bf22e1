package io.trato.contract.account;

/** Know your customer: how far the verification of an account is. */
public enum KycStatus {
    NONE,
    SUBMITTED,
    APPROVED,
    REJECTED
}
