package io.trato.api.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLNamedOutputType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often what stands below a field may come. */
final class Multiplication {

    /** What comes in lists that dates bound. */
    private static final Set<String> MANY = Set.of("CalendarDay", "NightlyPrice");

    private Multiplication() {}

    /** What stands below {@code edges} is multiplied by the arguments of the connection above it. */
    static Plan.Times of(Field field, GraphQLCompositeType parent, GraphQLNamedOutputType type) {
        if (type.getName().endsWith("Connection")) {
            return argument(field, "first", "last");
        }
        if (MANY.contains(type.getName())) {
            return new Plan.Times.Fixed(Plan.Times.MOST);
        }
        return parent.getName().equals("Query") && field.getName().equals("nodes")
                ? argument(field, "ids")
                : Plan.Times.ONCE;
    }

    private static Plan.Times argument(Field field, String... names) {
        for (String name : names) {
            Argument argument = field.getArguments().stream()
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElse(null);
            Plan.Times times = argument == null ? null : times(argument);
            if (times != null) {
                return times;
            }
        }
        return Plan.Times.ONCE;
    }

    private static Plan.@Nullable Times times(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue size ->
                new Plan.Times.Fixed(Math.clamp(size.getValue().longValue(), 0, Plan.Times.MOST));
            case ArrayValue list ->
                new Plan.Times.Fixed(Math.min(list.getValues().size(), Plan.Times.MOST));
            case VariableReference variable -> new Plan.Times.Variable(variable.getName());
            default -> null;
        };
    }
}
