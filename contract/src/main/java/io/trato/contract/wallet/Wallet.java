package io.trato.contract.wallet;

/** A provider's money in one currency, in whole minor units: {@code pending} is clearing, {@code available} can be paid out. */
public record Wallet(String id, String providerId, String currency, long pending, long available, long position) {}
