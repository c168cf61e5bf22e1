package io.trato.projections;

import io.trato.contract.log.LoggedEvent;

/**
 * A document as a batch of events left it.
 *
 * @param last the last event that changed it; its position is the document's version
 */
public record FoldedDocument<D>(String id, D document, LoggedEvent last) {

    public long version() {
        return last.position();
    }
}
