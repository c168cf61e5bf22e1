package io.trato.server.simulate.check;

import static io.trato.server.simulate.world.Violation.unless;

import io.trato.contract.Actor;
import io.trato.contract.Command;
import io.trato.contract.Envelope;
import io.trato.contract.Ids;
import io.trato.contract.MetadataKeys;
import io.trato.contract.Outcome;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import io.trato.contract.log.LoggedEvent;
import io.trato.contract.log.SpentKey;
import io.trato.server.simulate.ground.Ground;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whoever was answered yes finds it in the log, once; whoever was answered no finds nothing. */
public final class Acknowledgements {

    private final Ground ground;
    private final BitSet done = new BitSet();

    public Acknowledgements(Ground ground) {
        this.ground = ground;
    }

    /** The events of one commit. A wish of a person's is written once, however often it was asked. */
    public void add(List<LoggedEvent> events) {
        LoggedEvent first = events.getFirst();
        String actor = first.metadata().getOrDefault(MetadataKeys.ACTOR, "");
        if (Ids.isOf(Ids.ACCOUNT, actor)) {
            String wish = first.metadata().getOrDefault(MetadataKeys.CORRELATION_ID, "");
            int number = Integer.parseInt(Ids.suffix(wish));
            unless(!done.get(number), "%s of %s was done twice: %s", wish, actor, first.event());
            done.set(number);
        }
    }

    public boolean isSpent(Actor who, String key) {
        return ground.ledger().spent(who.id(), key).isPresent();
    }

    public void answered(Command command, Envelope envelope, Outcome outcome) {
        Optional<SpentKey> spent =
                ground.ledger().spent(envelope.actor().id(), String.valueOf(envelope.idempotencyKey()));
        switch (outcome) {
            case Refusal refusal -> unless(spent.isEmpty(), "%s was refused (%s) and done", command, refusal);
            case Receipt receipt
            when spent.isPresent() ->
                unless(
                        receipt.equals(spent.get().receipt()) && isThere(receipt, envelope),
                        "%s was acknowledged as %s, and is in the log as %s",
                        command,
                        receipt,
                        spent);
            case Receipt receipt ->
                unless(
                        ground.log().stream(receipt.streamId(), receipt.version() + 1)
                                .isEmpty(),
                        "%s changed nothing, and yet %s is not the last of it",
                        command,
                        receipt);
        }
    }

    private boolean isThere(Receipt receipt, Envelope envelope) {
        List<LoggedEvent> events = ground.log().stream(receipt.streamId(), receipt.version());
        return !events.isEmpty()
                && envelope.correlationId().equals(events.getFirst().metadata().get(MetadataKeys.CORRELATION_ID));
    }
}
