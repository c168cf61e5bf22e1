package io.trato.contract;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list: {@code size} objects after a cursor, or before it when {@code backward}.
 *
 * @param size 1 to 100
 * @param cursor null for the list's beginning (or its end, backward)
 */
public record PageRequest(int size, @Nullable String cursor, boolean backward) {

    public static final int MAXIMUM = 100;

    public static PageRequest first(int size) {
        return new PageRequest(size, null, false);
    }
}
