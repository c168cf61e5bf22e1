package io.trato.command.listing;

import io.trato.contract.account.KycStatus;

/** What a listing's decision needs to know of the provider who asks. */
public record ListingFacts(KycStatus kyc) {}
