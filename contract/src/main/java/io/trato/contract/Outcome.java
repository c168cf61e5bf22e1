package io.trato.contract;

import java.util.Map;

/** What became of a command: either it was written, or nothing was. */
public sealed interface Outcome {

    /**
     * The command is in the log.
     *
     * @param streamId the aggregate's stream
     * @param version the aggregate's version after the command: the sequence of its last event, counted from 0
     */
    record Receipt(String streamId, long version) implements Outcome {}

    /**
     * The command was refused and the log holds nothing of it.
     *
     * @param code stable, for programs
     * @param field the input field at fault, or empty when it is not one field's fault
     * @param facts what explains the refusal, by name: the guard's values, never personal data
     */
    record Refusal(RefusalCode code, String field, Map<String, String> facts) implements Outcome {

        public Refusal {
            facts = Map.copyOf(facts);
        }

        public static Refusal of(RefusalCode code) {
            return new Refusal(code, "", Map.of());
        }

        public static Refusal of(RefusalCode code, Map<String, String> facts) {
            return new Refusal(code, "", facts);
        }

        /** The same refusal laid at the door of one input field. */
        public Refusal at(String inputField) {
            return new Refusal(code, inputField, facts);
        }
    }
}
