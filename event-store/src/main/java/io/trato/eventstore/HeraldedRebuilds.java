package io.trato.eventstore;

import io.trato.contract.rebuild.RebuildNews;
import io.trato.eventstore.push.Herald;

/** Rebuilds travel on the channel that carries the log's own news. */
final class HeraldedRebuilds implements RebuildNews {

    private final Herald herald;
    private volatile Runnable listener = () -> {};

    HeraldedRebuilds(Herald herald) {
        this.herald = herald;
    }

    @Override
    public void tell() {
        herald.rebuilds();
    }

    @Override
    public void onNews(Runnable heard) {
        listener = heard;
    }

    void heard() {
        listener.run();
    }
}
