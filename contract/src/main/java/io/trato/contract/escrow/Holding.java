package io.trato.contract.escrow;

/**
 * The money of one milestone.
 *
 * @param milestone counted from 1
 * @param amount whole minor units of the escrow's currency
 */
public record Holding(int milestone, long amount) {}
