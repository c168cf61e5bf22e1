package io.trato.command.importing;

import io.trato.contract.Ids;

/** The identifier of a listing that came out of a file: it follows from its owner and from what the source calls it. */
final class ImportedListing {

    private ImportedListing() {}

    /** @param source the name of the format of listings */
    static String id(String source, String ownerId, String externalId) {
        return Ids.derived(Ids.LISTING, source + ":" + ownerId + ":" + externalId);
    }
}
