package io.trato.command.payment;

import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each word of a gateway's means to us. A word that is not in the table decides nothing: the thing stays as it is, with
 * the word kept as received, and the log says that somebody has to look.
 *
 * @param <S> our stages
 */
public final class StateTable<S> {

    private static final Logger LOG = LoggerFactory.getLogger(StateTable.class);

    private final String gateway;
    private final Subject subject;
    private final S undecided;
    private final Map<String, S> stages;

    public StateTable(String gateway, Subject subject, S undecided, Map<String, S> stages) {
        this.gateway = gateway;
        this.subject = subject;
        this.undecided = undecided;
        this.stages = Map.copyOf(stages);
    }

    public S stage(String word) {
        S stage = stages.get(word);
        if (stage == null) {
            LOG.warn("{} says {} of a {}, which is not known here; it is left undecided", gateway, word, subject);
            return undecided;
        }
        return stage;
    }

    /** The words that are known. */
    public Set<String> words() {
        return stages.keySet();
    }
}
