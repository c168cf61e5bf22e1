package io.trato.api.graphql;

import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The resolvers of one type. Fields without one are read from the record of the same name. */
public final class Fields {

    private final RuntimeWiring.Builder wiring;
    private final String type;

    private Fields(RuntimeWiring.Builder wiring, String type) {
        this.wiring = wiring;
        this.type = type;
    }

    public static Fields of(RuntimeWiring.Builder wiring, String type) {
        return new Fields(wiring, type);
    }

    public Fields field(String name, Resolver resolver) {
        wiring.type(type, builder -> builder.dataFetcher(name, resolver));
        return this;
    }

    /** A field that follows from the object alone. */
    public <S> Fields from(String name, Class<S> source, Function<S, @Nullable Object> value) {
        return field(name, env -> value.apply(source(env.getSource(), source)));
    }

    /** A field that follows from the object and who asks. */
    public <S> Fields of(String name, Class<S> source, BiFunction<S, Caller, @Nullable Object> value) {
        return field(name, env -> value.apply(source(env.getSource(), source), Caller.of(env)));
    }

    private static <S> S source(@Nullable Object object, Class<S> type) {
        return type.cast(Objects.requireNonNull(object));
    }
}
