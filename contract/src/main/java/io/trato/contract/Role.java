package io.trato.contract;

/** What an account may be. SYSTEM is nobody's: it stands for a policy or a timer, named in the metadata. */
public enum Role {
    CLIENT,
    PROVIDER,
    OPERATOR,
    AUDITOR,
    ANALYST,
    SYSTEM
}
