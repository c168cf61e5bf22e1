package io.trato.contract.offer;

import io.trato.contract.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides agree on. A deal with one amount is a deal with one milestone.
 *
 * @param scope what is to be done, in plain text
 * @param currency ISO 4217, the listing's
 * @param milestones at least one
 * @param stay the nights, for a RENTAL
 */
public record Terms(
        String scope,
        String currency,
        List<Milestone> milestones,
        @Nullable Stay stay) {

    public Terms {
        milestones = List.copyOf(milestones);
    }

    /**
     * The sum of the milestones in whole minor units.
     *
     * @throws ArithmeticException when it does not fit 63 bits
     */
    public long total() {
        return milestones.stream().mapToLong(Milestone::amount).reduce(0, Math::addExact);
    }

    /** SHA-256 in hex over every term in a fixed order, each with its length, so that no two terms share a digest's input. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        part(text, scope);
        part(text, currency);
        for (Milestone milestone : milestones) {
            part(text, milestone.title());
            part(text, Long.toString(milestone.amount()));
            part(text, String.valueOf(milestone.due()));
        }
        part(text, String.valueOf(stay));
        return HexFormat.of().formatHex(Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void part(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }
}
