package io.trato.server.simulate.ground;

import io.trato.contract.Ids;
import io.trato.server.simulate.world.Agenda;
import java.util.List;

/** Which deal something is about: offer, job, escrow and review share its name. */
public final class DealOf {

    private static final List<String> TYPES = List.of(Ids.OFFER, Ids.JOB, Ids.ESCROW, Ids.REVIEW);

    private DealOf() {}

    /** The streams that a deal may have. */
    public static List<String> streams(String deal) {
        return TYPES.stream().map(type -> type + "-" + deal).toList();
    }

    /** {@link Agenda#NO_DEAL} for the streams of people and listings. */
    public static String stream(String id) {
        for (String type : TYPES) {
            if (Ids.isOf(type, id)) {
                return Ids.suffix(id);
            }
        }
        return Agenda.NO_DEAL;
    }
}
