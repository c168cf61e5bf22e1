package io.trato.contract;

import java.time.Duration;
import java.util.Map;

/** How far the read models are. Names are the constants below. */
public interface ReadModels {

    String ACCOUNTS = "accounts";
    String LISTINGS = "listings";
    String OFFERS = "offers";
    String JOBS = "jobs";
    String TIMELINE = "timeline";
    String JOURNAL = "journal";
    String REVIEWS = "reviews";
    String PROVIDERS = "providers";
    String PAYOUTS = "payouts";
    String CALENDARS = "calendars";
    String STAYS = "stays";

    /**
     * Waits until the read model has passed a position.
     *
     * @return whether it has, false when {@code atMost} ran out first
     */
    boolean await(String readModel, long position, Duration atMost);

    /** The position that each read model has passed, by name. */
    Map<String, Long> positions();
}
