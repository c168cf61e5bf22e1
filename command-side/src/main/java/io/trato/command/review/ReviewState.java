package io.trato.command.review;

/** What a review has become; {@code stage} is NONE before its first event. Whose it is, its job tells. */
public record ReviewState(Stage stage) {

    static final ReviewState NONE = new ReviewState(Stage.NONE);

    /** CLOSED: nobody wrote one in time. */
    public enum Stage {
        NONE,
        POSTED,
        ANSWERED,
        CLOSED
    }
}
