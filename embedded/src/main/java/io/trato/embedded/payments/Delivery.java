package io.trato.embedded.payments;

import java.net.URI;

/**
 * A webhook to be delivered.
 *
 * @param body exactly what is sent and signed, at each attempt the same
 * @param times how often it still has to arrive
 */
record Delivery(String id, URI url, String body, int times) {

    Delivery arrivedOnce() {
        return new Delivery(id, url, body, times - 1);
    }

    Delivery givenUp() {
        return new Delivery(id, url, body, 0);
    }

    boolean open() {
        return times > 0;
    }
}
