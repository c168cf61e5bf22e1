package io.trato.eventstore.json.upcast;

import io.trato.eventstore.json.EventUpcaster;
import java.util.List;

/** All that this program has ever changed of an event's form. Whoever reads a log needs them, so nobody has to ask for them. */
public final class KnownUpcasters {

    public static final List<EventUpcaster> ALL =
            List.of(new StarsWereCalledRating(), new EvidenceFilesWereIdentifiers());

    private KnownUpcasters() {}
}
