package io.trato.contract.review;

/**
 * What many reviews come to.
 *
 * @param count how many
 * @param stars their sum
 */
public record Rating(long count, long stars) {

    public static final Rating NONE = new Rating(0, 0);

    /** The mean in hundredths of a star, 0 when there is none, halves rounded up: 467 for 4, 5 and 5. */
    public long meanHundredths() {
        return count == 0 ? 0 : Math.floorDiv(2 * 100 * stars + count, 2 * count);
    }

    public Rating and(int rating) {
        return new Rating(Math.addExact(count, 1), Math.addExact(stars, rating));
    }
}
