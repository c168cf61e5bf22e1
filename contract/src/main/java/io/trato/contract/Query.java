package io.trato.contract;

/**
 * A question. It is answered from one read model, and the asker may demand that this model has passed a position.
 *
 * @param <R> the answer
 */
public interface Query<R> {

    /** The name of the read model that answers, as in {@link ReadModels}. */
    String readModel();
}
