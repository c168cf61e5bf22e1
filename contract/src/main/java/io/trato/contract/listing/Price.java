package io.trato.contract.listing;

/**
 * What a listing asks.
 *
 * @param amount whole minor units of the currency; 0 only for QUOTE
 * @param currency ISO 4217
 */
public record Price(long amount, String currency, PriceUnit unit) {}
