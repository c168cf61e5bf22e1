package io.trato.query;

import io.trato.contract.Query;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The answer that a query's own type declares, whatever it is. A query has one handler, so there is nothing to choose by
 * type; Axon takes answers out of their Optional on the way, which is undone here.
 */
final class Answer<R> implements ResponseType<R> {

    private static final ClassValue<Boolean> OPTIONAL = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> query) {
            return ResolvableType.forClass(query).as(Query.class).getGeneric(0).resolve() == Optional.class;
        }
    };

    private final boolean optional;

    Answer(Query<R> query) {
        this.optional = OPTIONAL.get(query.getClass());
    }

    @Override
    public boolean matches(Type handlersType) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public R convert(@Nullable Object response) {
        return (R)
                (optional
                        ? Optional.ofNullable(response)
                        : Objects.requireNonNull(response, "a question without answer"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<R> responseMessagePayloadType() {
        return (Class<R>) Object.class;
    }

    @Override
    public Class<?> getExpectedResponseType() {
        return Object.class;
    }
}
