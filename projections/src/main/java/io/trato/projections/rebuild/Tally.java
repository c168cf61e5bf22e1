package io.trato.projections.rebuild;

import java.math.BigInteger;

/** Adds up the hashes of documents, in whatever order they come. */
final class Tally {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private BigInteger sum = BigInteger.ZERO;
    private long documents;

    /** @param hash SHA-256, hexadecimal */
    void add(String hash) {
        sum = sum.add(new BigInteger(hash, 16)).mod(MODULUS);
        documents++;
    }

    long documents() {
        return documents;
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return "%064x".formatted(sum);
    }
}
