package io.trato.benchmarks.replay;

import io.trato.benchmarks.engine.Events;
import io.trato.contract.Event;
import io.trato.contract.Ids;
import io.trato.contract.listing.Attribute;
import io.trato.contract.listing.Image;
import io.trato.contract.listing.ListingContent;
import io.trato.contract.listing.ListingEvent.ListingDrafted;
import io.trato.contract.listing.ListingKind;
import io.trato.contract.listing.Location;
import io.trato.contract.listing.Price;
import io.trato.contract.listing.PriceUnit;
import io.trato.eventstore.append.Append;
import io.trato.eventstore.append.Appender;
import io.trato.eventstore.append.NewEvent;
import io.trato.eventstore.append.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Something to replay: listings with everything that a listing says, and whole deals. */
final class History {

    private static final int OF_AN_APPEND = 100;

    private static final int UNDER_WAY = 20;

    private final Events events = new Events();

    Events events() {
        return events;
    }

    /** One event each, and one document. */
    void listings(Appender appender, int count) {
        List<NewEvent> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = Ids.derived(Ids.LISTING, "replayed " + i);
            String provider = Ids.derived(Ids.ACCOUNT, "provider " + i % 1_000);
            all.add(placed(id, 0, new ListingDrafted(id, provider, ListingKind.RENTAL, content(i))));
        }
        append(appender, all);
    }

    /**
     * {@link Deal#EVENTS} events each, five of which move money: five entries of the journal with fifteen lines. An append is
     * the same step of some deals, one append after the other, since the events of one are put in the order of their streams.
     */
    void deals(Appender appender, int count) {
        Map<String, Long> next = new HashMap<>();
        for (int first = 0; first < count; first += OF_AN_APPEND) {
            List<List<Event>> some = IntStream.range(first, Math.min(first + OF_AN_APPEND, count))
                    .mapToObj(number -> new Deal(number, Ids.fresh(Ids.OFFER, System.currentTimeMillis())).events())
                    .toList();
            for (int step = 0; step < Deal.EVENTS; step++) {
                List<NewEvent> all = new ArrayList<>(some.size());
                for (List<Event> deal : some) {
                    Event event = deal.get(step);
                    all.add(placed(event.streamId(), next.merge(event.streamId(), 1L, Long::sum) - 1, event));
                }
                append(appender, all);
            }
        }
    }

    private NewEvent placed(String stream, long sequence, Event event) {
        return events.event(new Place(stream, sequence), event);
    }

    private static void append(Appender appender, List<NewEvent> all) {
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        for (int first = 0; first < all.size(); first += OF_AN_APPEND) {
            List<NewEvent> some = all.subList(first, Math.min(first + OF_AN_APPEND, all.size()));
            underWay.add(appender.submit(new Append(some, List.of(), null)));
            if (underWay.size() == UNDER_WAY) {
                underWay.forEach(CompletableFuture::join);
                underWay.clear();
            }
        }
        underWay.forEach(CompletableFuture::join);
    }

    private static ListingContent content(int i) {
        return new ListingContent(
                "Casa con vista al mar, número " + i,
                "Amplia y luminosa, a %d minutos del mercado y a cinco de la playa. Tiene cocina equipada, ropa de cama,"
                                .formatted(i % 30)
                        + " toallas y un patio tranquilo. Se aceptan mascotas; no se fuma dentro de la casa.",
                "rental.entire-home",
                new Location(
                        39.4 + i % 1_000 / 10_000.0,
                        -0.4 + i / 1_000 % 1_000 / 10_000.0,
                        "Calle Mayor " + i % 200,
                        "Valencia",
                        "Comunidad Valenciana",
                        "ES",
                        "Europe/Madrid"),
                new Price(5_000 + i % 300 * 100L, "EUR", PriceUnit.NIGHT),
                List.of(
                        Attribute.number("bedrooms", BigDecimal.valueOf(1 + i % 4)),
                        Attribute.number("bathrooms", BigDecimal.valueOf(1 + i % 2)),
                        Attribute.choices("amenities", List.of("wifi", "kitchen", "patio"))),
                List.of(new Image("https://images.example.org/" + i + ".jpg", "La fachada")),
                List.of("es", "en"));
    }
}
