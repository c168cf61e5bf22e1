package io.trato.benchmarks.engine;

import io.trato.contract.Event;
import io.trato.contract.EventCatalog;
import io.trato.contract.Ids;
import io.trato.contract.MetadataKeys;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingEvent.ListingRevised;
import io.trato.contract.listing.ListingKind;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import io.trato.eventstore.axon.EventIds;
import io.trato.eventstore.json.EventJson;
import io.trato.eventstore.json.EventType;
import io.trato.eventstore.json.EventTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events of listings, ready to be stored: for what is measured below the aggregates. */
public final class Events {

    private static final String PROVIDER = Ids.derived(Ids.ACCOUNT, "provider");
    private static final Map<String, String> METADATA = Map.of(
            MetadataKeys.ACTOR, PROVIDER,
            MetadataKeys.ROLES, "PROVIDER",
            MetadataKeys.CORRELATION_ID, PROVIDER,
            MetadataKeys.CAUSATION_ID, PROVIDER,
            MetadataKeys.COMMAND, "ReviseListing");

    private final EventIds ids = new EventIds();
    private final EventJson json = new EventJson(EventTypes.of(EventCatalog.FAMILIES), List.of());
    private final String metadata = json.writeMetadata(METADATA);

    public EventJson json() {
        return json;
    }

    /** A new listing of so many events: drafted, then revised. */
    public Append listing(int events) {
        return listing(Ids.fresh(Ids.LISTING, Instant.now().toEpochMilli()), events);
    }

    public Append listing(String id, int events) {
        List<NewEvent> all = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            ListingContent content = new ListingContent(
                    "Casa con vista al mar, " + i + " habitaciones", null, null, null, null, null, null, null);
            Event event = i == 0
                    ? new ListingDrafted(id, PROVIDER, ListingKind.RENTAL, content)
                    : new ListingRevised(id, content);
            all.add(event(new Place(id, i), event));
        }
        return new Append(all, List.of(), null);
    }

    /** Ready to be stored at a place of a stream. */
    public NewEvent event(Place place, Event event) {
        EventType type = json.typeOf(event);
        return new NewEvent(
                ids.generateIdentifier(),
                place,
                type.name(),
                type.revision(),
                json.write(event),
                metadata,
                Instant.now(),
                event,
                METADATA);
    }
}
