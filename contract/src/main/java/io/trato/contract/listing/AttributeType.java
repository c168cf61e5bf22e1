package io.trato.contract.listing;

/** Which of an {@link Attribute}'s values is given. */
public enum AttributeType {
    NUMBER,
    TEXT,
    FLAG,
    CHOICES
}
