package io.trato.projections;

/** A document that its store refuses for good: the fold and the store's schema do not fit together. Nothing is skipped. */
public final class UnwritableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnwritableDocumentException(String store, FoldedDocument<?> folded, String reason) {
        super("%s refuses document %s after event %s (%s, position %d): %s"
                .formatted(
                        store,
                        folded.id(),
                        folded.last().eventId(),
                        folded.last().event().getClass().getSimpleName(),
                        folded.last().position(),
                        reason));
    }
}
