package io.trato.embedded.payments;

/**
 * How badly the sandbox behaves, beside what methods and destinations ask for. Shares are percentages, drawn from a sequence
 * that the seed fixes: with 0 and 100 nothing is left to chance.
 *
 * @param seed of the draws
 * @param failing requests answered by 503, and nothing done
 * @param losing requests that make something, done, with the connection closed instead of an answer
 * @param repeating webhooks that arrive three times
 * @param overtaken webhooks held back for up to ten delays, so that later ones arrive before them
 * @param withheld webhooks that never arrive
 */
public record Mischief(long seed, int failing, int losing, int repeating, int overtaken, int withheld) {

    /** As good as gold. */
    public static final Mischief NONE = new Mischief(0, 0, 0, 0, 0, 0);

    public Mischief {
        for (int share : new int[] {failing, losing, repeating, overtaken, withheld}) {
            if (share < 0 || share > 100) {
                throw new IllegalArgumentException("a share is 0 to 100 percent, not " + share);
            }
        }
    }

    public Mischief withFailing(int share) {
        return new Mischief(seed, share, losing, repeating, overtaken, withheld);
    }

    public Mischief withLosing(int share) {
        return new Mischief(seed, failing, share, repeating, overtaken, withheld);
    }

    public Mischief withRepeating(int share) {
        return new Mischief(seed, failing, losing, share, overtaken, withheld);
    }

    public Mischief withOvertaken(int share) {
        return new Mischief(seed, failing, losing, repeating, share, withheld);
    }

    public Mischief withWithheld(int share) {
        return new Mischief(seed, failing, losing, repeating, overtaken, share);
    }
}
