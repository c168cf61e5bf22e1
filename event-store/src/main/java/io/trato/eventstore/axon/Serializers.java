package io.trato.eventstore.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's own serializer, for tokens, messages and the states of aggregates: never for events. */
public final class Serializers {

    private Serializers() {}

    /**
     * JSON by Jackson 3. A token of a replay holds an {@code Object} with its class's name; Axon 4.13 refuses to read it
     * back (its issue 4160) unless told which packages may be named there.
     */
    public static Serializer json() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .allowIfSubType("io.trato.")
                                .allowIfSubType(String.class)
                                .build()))
                .build();
    }
}
