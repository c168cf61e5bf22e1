package io.trato.command.task;

/** How many units of a task came to which end; settled in order, {@code done()} is also where the next run goes on. */
public record Tally(long created, long unchanged, long refused) {

    public static final Tally NOTHING = new Tally(0, 0, 0);

    public long done() {
        return created + unchanged + refused;
    }

    Tally plus(Settled unit) {
        return switch (unit) {
            case Settled.Created _ -> new Tally(created + 1, unchanged, refused);
            case Settled.Unchanged _ -> new Tally(created, unchanged + 1, refused);
            case Settled.Refused _ -> new Tally(created, unchanged, refused + 1);
        };
    }
}
