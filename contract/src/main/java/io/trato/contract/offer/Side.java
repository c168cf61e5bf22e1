package io.trato.contract.offer;

/** The two sides of a deal. */
public enum Side {
    CLIENT,
    PROVIDER;

    public Side other() {
        return this == CLIENT ? PROVIDER : CLIENT;
    }
}
