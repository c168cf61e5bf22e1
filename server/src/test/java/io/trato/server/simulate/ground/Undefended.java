package io.trato.server.simulate.ground;

import io.trato.command.bus.Unstored.Applied;
import io.trato.command.bus.Unstored.Attempt;
import io.trato.command.bus.Unstored.Memory;
import io.trato.command.calendar.CalendarDecider;
import io.trato.command.calendar.CalendarState;
import io.trato.command.job.JobDecider;
import io.trato.command.job.JobState;
import io.trato.command.payment.Gateways;
import io.trato.contract.Claim;
import io.trato.contract.Command;
import io.trato.contract.MetadataKeys;
import io.trato.contract.Outcome.Receipt;
import io.trato.contract.calendar.Booking;
import io.trato.contract.calendar.CalendarCommand.ConfirmStay;
import io.trato.contract.calendar.CalendarCommand.HoldStay;
import io.trato.contract.calendar.CalendarEvent;
import io.trato.contract.job.JobCommand.OpenJob;
import io.trato.contract.job.JobEvent.JobOpened;
import io.trato.server.simulate.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Grounds on which one of the product's defences is switched off, and every other stands. */
public final class Undefended {

    private static final Duration LONG = Duration.ofDays(400);

    private Undefended() {}

    /** A name can be taken again, such as the one of a release that was credited. */
    public static Ground byClaims(Gateways gateways, Chance chance) {
        return new MemoryGround(gateways, chance, UnaryOperator.identity(), new MemoryLog() {
            @Override
            boolean isTaken(Claim claim) {
                return false;
            }
        });
    }

    /** A key can be spent again. */
    public static Ground byKeys(Gateways gateways, Chance chance) {
        return new MemoryGround(gateways, chance, UnaryOperator.identity(), new MemoryLog() {
            @Override
            boolean isSpent(String actor, String key) {
                return false;
            }
        });
    }

    /** A job can be opened although it is open. */
    public static Ground byTheJobsOpening(Gateways gateways, Chance chance) {
        return deciding(gateways, chance, sound -> (command, metadata, before) -> {
            Attempt attempt = sound.attempt(command, metadata, before);
            return command instanceof OpenJob open
                            && before != null
                            && attempt.events().isEmpty()
                    ? openedAgain(open, metadata, before)
                    : attempt;
        });
    }

    /** A calendar does not see the other stays that it has taken. */
    public static Ground byTheCalendar(Gateways gateways, Chance chance) {
        return deciding(gateways, chance, sound -> (command, metadata, before) -> switch (command) {
            case HoldStay(var _, var booking) -> alone(sound, command, metadata, before, booking);
            case ConfirmStay(var _, var booking) -> alone(sound, command, metadata, before, booking);
            default -> sound.attempt(command, metadata, before);
        });
    }

    /** A timer's command finds its date come, whenever it is sent. */
    public static Ground byTheSecondLook(Gateways gateways, Chance chance, Class<? extends Command> timed) {
        return deciding(
                gateways,
                chance,
                sound -> (command, metadata, before) ->
                        sound.attempt(command, timed.isInstance(command) ? later(metadata) : metadata, before));
    }

    private static Ground deciding(Gateways gateways, Chance chance, UnaryOperator<Attempts> fault) {
        return new MemoryGround(gateways, chance, fault, new MemoryLog());
    }

    private static Attempt openedAgain(OpenJob open, MetaData metadata, Memory before) {
        JobOpened event = new JobOpened(
                open.jobId(),
                open.offerId(),
                open.listingId(),
                open.clientId(),
                open.providerId(),
                open.terms(),
                open.commissionBps(),
                open.policyVersion());
        long version = before.version() + 1;
        return new Attempt(
                new Receipt(open.jobId(), version),
                List.of(new Applied(event, version, metadata)),
                new Memory(new JobDecider().evolve((JobState) before.state(), event, at(metadata)), version));
    }

    private static Attempt alone(
            Attempts sound, Command command, MetaData metadata, @Nullable Memory before, Booking booking) {
        if (before == null) {
            return sound.attempt(command, metadata, null);
        }
        CalendarState all = (CalendarState) before.state();
        var seen = new HashMap<>(all.stays());
        seen.keySet().retainAll(Set.of(booking.stayId()));
        Attempt attempt = sound.attempt(
                command, metadata, new Memory(new CalendarState(all.rules(), all.days(), seen), before.version()));
        CalendarState after = all;
        for (Applied applied : attempt.events()) {
            after = new CalendarDecider().evolve(after, (CalendarEvent) applied.event(), at(metadata));
        }
        return new Attempt(
                attempt.outcome(),
                attempt.events(),
                new Memory(after, before.version() + attempt.events().size()));
    }

    private static MetaData later(MetaData metadata) {
        return metadata.and(MetadataKeys.AT, at(metadata).plus(LONG));
    }

    private static Instant at(MetaData metadata) {
        return Objects.requireNonNull((Instant) metadata.get(MetadataKeys.AT));
    }
}
