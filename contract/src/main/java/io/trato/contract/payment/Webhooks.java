package io.trato.contract.payment;

import java.util.Map;

/** Where messages of payment gateways come in. */
public interface Webhooks {

    /**
     * Verifies and stores a message; it is worked off afterwards. The caller answers the gateway only when this returned.
     *
     * @param gateway the gateway's name, as in the webhook's address
     * @param headers by lower-case name
     * @param body exactly as received
     */
    Reception receive(String gateway, Map<String, String> headers, byte[] body);

    /** What became of a message. A duplicate was stored before; for the gateway both are good. */
    enum Reception {
        STORED,
        DUPLICATE,
        UNVERIFIED,
        UNKNOWN_GATEWAY
    }
}
