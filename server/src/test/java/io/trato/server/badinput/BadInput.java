package io.trato.server.badinput;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that a caller gets wrong.
 *
 * @param what the mistake, in words
 * @param mutation which mutation is sent
 * @param input its input
 * @param code what is answered, as a user error's code or as the code of an error above all
 */
record BadInput(String what, String mutation, Map<String, ?> input, String code) {

    static BadInput of(String what, String mutation, Map<String, ?> input, String code) {
        return new BadInput(what, mutation, input, code);
    }

    /** A right input but for one field; a null value leaves it out. */
    static Map<String, Object> but(Map<String, ?> right, String field, Object value) {
        Map<String, Object> wrong = new HashMap<>(right);
        if (value == null) {
            wrong.remove(field);
        } else {
            wrong.put(field, value);
        }
        return wrong;
    }

    @Override
    public String toString() {
        return what;
    }
}
