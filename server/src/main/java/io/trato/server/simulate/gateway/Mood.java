package io.trato.server.simulate.gateway;

import io.trato.command.payment.GatewayUnavailableException;
import io.trato.server.simulate.world.Chance;
import io.trato.server.simulate.world.Crashes;
import java.util.function.Supplier;

/** How a call to the provider goes wrong: nothing was done, or it was done and nobody heard. */
final class Mood {

    private static final int UNHEARD = 25;
    private static final int UNANSWERED = 25;

    /** Nobody asks where it was thrown. */
    private static final GatewayUnavailableException NOT_HEARD = new GatewayUnavailableException("it was not heard");

    private static final GatewayUnavailableException ANSWER_LOST =
            new GatewayUnavailableException("the answer was lost");

    private final Chance chance;
    private final Crashes crashes;

    Mood(Chance chance, Crashes crashes) {
        this.chance = chance;
        this.crashes = crashes;
    }

    /** @throws GatewayUnavailableException sometimes, before the effect or after it */
    <T> T call(Supplier<T> effect) {
        crashes.here();
        if (chance.happens(UNHEARD)) {
            throw NOT_HEARD;
        }
        T answer = effect.get();
        if (chance.happens(UNANSWERED)) {
            throw ANSWER_LOST;
        }
        crashes.here();
        return answer;
    }
}
