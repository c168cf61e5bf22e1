package io.trato.contract;

/** The one door to the query side. */
public interface Queries {

    /**
     * Answers a question once its read model has passed {@code atLeast}.
     *
     * @param atLeast a log position, 0 when any state will do
     * @throws NotYetVisibleException when the read model has not passed it within the server's bound
     */
    <R> R ask(Query<R> query, long atLeast);
}
