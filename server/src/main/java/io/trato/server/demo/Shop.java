package io.trato.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.datafaker.Faker;

/** The providers put their listings on the market; one is paused, one stays a draft. */
final class Shop {

    private static final String REVISION = " — con fianza a convenir";

    private final Stage stage;
    private final Map<String, String> listings = new ConcurrentHashMap<>();

    Shop(Stage stage) {
        this.stage = stage;
    }

    /** The listing's identifier, once its step was played. */
    String listing(Ware ware) {
        return Objects.requireNonNull(listings.get(ware.key()), ware.key());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Ware ware : Wares.ALL) {
            boolean draft = ware == Wares.CHARGER;
            steps.add(new Step("Listing: " + ware.title(), () -> draft(ware, !draft)));
        }
        steps.add(new Step(
                "Listing revised",
                () -> stage.does(
                        Cast.AGENT,
                        "revise-house",
                        "reviseListing",
                        "version",
                        Map.of(
                                "listingId",
                                listing(Wares.HOUSE),
                                "changes",
                                Map.of("title", Wares.HOUSE.title() + REVISION)))));
        steps.add(new Step(
                "Listing paused",
                () -> stage.does(
                        Cast.PLUMBER,
                        "pause-leaks",
                        "pauseListing",
                        "version",
                        Map.of("listingId", listing(Wares.LEAKS)))));
        return steps;
    }

    private void draft(Ware ware, boolean publish) {
        Map<String, Object> input =
                Map.of("kind", ware.kind(), "content", ware.content(address(ware)), "publish", publish);
        String id = stage.does(ware.provider(), "list-" + ware.key(), "draftListing", "listing { id }", input)
                .path("listing")
                .path("id")
                .asString("");
        listings.put(ware.key(), id);
    }

    /** A street that does not exist, in the town's language; the same in every repetition. */
    private static String address(Ware ware) {
        Random chance = new Random(ware.key().hashCode());
        return new Faker(Locale.forLanguageTag(ware.town().streets()), chance)
                .address()
                .streetAddress();
    }
}
