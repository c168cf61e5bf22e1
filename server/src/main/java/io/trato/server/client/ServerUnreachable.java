package io.trato.server.client;

import java.net.URI;

/** Nobody answers at the address. */
public final class ServerUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerUnreachable(URI server, Throwable cause) {
        super("No server answers at " + server + "; start one with ./trato demo, or name another by --url.", cause);
    }
}
