package io.trato.api.limits;

import graphql.execution.CoercedVariables;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation will cost, worked out once for each document. An object costs 1, a mutation 10, a plain value nothing,
 * and a connection multiplies what stands below its edges by {@code first} or {@code last}; {@code nodes} by its ids, and
 * the days of a calendar by as many as there may be.
 *
 * @param shape what limits on the form look at
 * @param roots the operation's fields
 */
record Plan(Shape shape, List<Field> roots) {

    /**
     * @param key the name in the answer
     * @param weight what the field itself costs
     * @param times what its children are multiplied by
     */
    record Field(String key, int weight, Times times, List<Field> children) {

        long requested(CoercedVariables variables) {
            long below = 0;
            for (Field child : children) {
                below += child.requested(variables);
            }
            return weight + below * times.of(variables);
        }

        /** What the field has cost, given what it has answered. */
        long actual(@Nullable Object answer) {
            return switch (answer) {
                case Map<?, ?> object -> weight + below(object);
                case List<?> list ->
                    weight
                            + list.stream()
                                    .mapToLong(element -> element instanceof Map<?, ?> object ? below(object) : 0)
                                    .sum();
                case null, default -> weight;
            };
        }

        private long below(Map<?, ?> object) {
            long sum = 0;
            for (Field child : children) {
                sum += object.containsKey(child.key) ? child.actual(object.get(child.key)) : 0;
            }
            return sum;
        }
    }

    /** How often something is multiplied: always the same, or as a variable says. */
    sealed interface Times {

        int MOST = 100;
        Times ONCE = new Fixed(1);

        int of(CoercedVariables variables);

        record Fixed(int times) implements Times {
            @Override
            public int of(CoercedVariables variables) {
                return times;
            }
        }

        record Variable(String name) implements Times {
            @Override
            public int of(CoercedVariables variables) {
                return switch (variables.get(name)) {
                    case Integer size -> Math.clamp(size, 0, MOST);
                    case List<?> list -> Math.min(list.size(), MOST);
                    case null, default -> 1;
                };
            }
        }
    }

    long requested(CoercedVariables variables) {
        return roots.stream().mapToLong(root -> root.requested(variables)).sum();
    }

    long actual(@Nullable Object data) {
        return data instanceof Map<?, ?> object
                ? roots.stream()
                        .filter(root -> object.containsKey(root.key()))
                        .mapToLong(root -> root.actual(object.get(root.key())))
                        .sum()
                : 0;
    }
}
