package io.trato.eventstore.push;

/** What nodes tell each other by NOTIFY. A message carries nothing but its channel: whoever hears it looks for himself. */
enum Channel {
    /** A node that does not seal has committed something. */
    APPENDED("trato_appended"),
    /** The sealer has given positions. */
    SEALED("trato_sealed"),
    /** A read model is to be built anew, or has come a step further. */
    REBUILDS("trato_rebuilds");

    private final String name;

    Channel(String name) {
        this.name = name;
    }

    String sql() {
        return name;
    }
}
