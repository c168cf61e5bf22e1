package io.trato.contract.market;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Every version of the marketplace's figures that there has been, and from when on each is in force. A deal keeps the version
 * under which it was accepted, a negotiation the one under which it began; whatever is new goes by the one in force.
 *
 * @param editions by their dates
 */
public record Rulebook(List<Edition> editions) {

    /** All that this program knows. A new version is added, with its date; none is ever taken out. */
    public static final Rulebook KNOWN = of(MarketRules.FIRST);

    /** @param from from when on it is in force; the first one is so from the beginning */
    public record Edition(MarketRules rules, Instant from) {}

    /** @throws IllegalArgumentException when there is none, or when a version or a date stands twice */
    public Rulebook {
        editions = editions.stream().sorted(Comparator.comparing(Edition::from)).toList();
        boolean unique = editions.stream().map(Edition::from).distinct().count() == editions.size()
                && editions.stream()
                                .map(edition -> edition.rules().version())
                                .distinct()
                                .count()
                        == editions.size();
        if (editions.isEmpty() || !unique) {
            throw new IllegalArgumentException("a rulebook has versions, each with a name and a date of its own");
        }
    }

    /** With one version only. */
    public static Rulebook of(MarketRules rules) {
        return new Rulebook(List.of(new Edition(rules, Instant.EPOCH)));
    }

    /** The version in force at an instant. */
    public MarketRules at(Instant at) {
        return editions.reversed().stream()
                .filter(edition -> !at.isBefore(edition.from()))
                .findFirst()
                .orElse(editions.getFirst())
                .rules();
    }

    /**
     * The version of that name. A name that nobody here knows comes from the log of another marketplace, whose deals go by the
     * first version.
     */
    public MarketRules named(String version) {
        return editions.stream()
                .map(Edition::rules)
                .filter(rules -> rules.version().equals(version))
                .findFirst()
                .orElse(editions.getFirst().rules());
    }

    /** Whether there is nothing to choose from. */
    public boolean isSingle() {
        return editions.size() == 1;
    }
}
