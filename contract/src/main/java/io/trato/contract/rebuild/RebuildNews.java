package io.trato.contract.rebuild;

/**
 * Tells other nodes that the table of copies has changed, so that they need not wait until they look by themselves. News may
 * be lost, and several may arrive as one: whoever hears of it looks.
 */
public interface RebuildNews {

    /** Does not wait, and reaches the teller's own node, too. */
    void tell();

    /** Calls back, from a thread that must not be kept; one listener a node. */
    void onNews(Runnable listener);
}
