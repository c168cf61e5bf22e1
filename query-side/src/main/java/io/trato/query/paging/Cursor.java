package io.trato.query.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list.
 *
 * @param values what the list is ordered by, of the object at this place
 * @param mode how the question was understood when the list was begun, for those who understand it in several ways
 * @param pointInTime the state of the index that the list shows, null where the order cannot change
 */
public record Cursor(
        List<Object> values, String mode, @Nullable String pointInTime) {

    public static Cursor at(Object... values) {
        return new Cursor(List.of(values), "", null);
    }

    public Cursor {
        values = List.copyOf(values);
    }
}
