package io.trato.command.importing;

import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.task.BackgroundTask.RowRefusal;

/** What a format made of one row. */
public sealed interface MappedRow {

    /** @param externalId what the source calls it; the same listing has the same one in every file of the source */
    record Mapped(String externalId, ListingKind kind, ListingContent content) implements MappedRow {}

    /** The row is wrong: it is reported and skipped, never guessed. */
    record Refused(RowRefusal refusal) implements MappedRow {}
}
