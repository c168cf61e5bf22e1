package io.trato.embedded;

/** A port that was asked for belongs to somebody else. */
public final class PortTaken extends EngineFailure {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTaken(int port, String purpose, String holder) {
        super("Port %d, asked for %s, is taken%s; free it, ask for another, or ask for none."
                .formatted(port, purpose, holder));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
