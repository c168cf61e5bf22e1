package io.trato.contract.listing;

/**
 * A picture of a listing; the order is the list's.
 *
 * @param url where it is
 * @param alternative what it shows, for those who cannot see it
 */
public record Image(String url, String alternative) {}
