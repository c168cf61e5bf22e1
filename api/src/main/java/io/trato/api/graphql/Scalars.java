package io.trato.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;

/** The scalars of the schema; the schema says what each promises. */
final class Scalars {

    private Scalars() {}

    static void register(RuntimeWiring.Builder wiring) {
        wiring.scalar(ExtendedScalars.newAliasedScalar("Decimal")
                        .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
                        .build())
                // Not that of the extended scalars, which reads the thirtieth of February as the twenty-eighth.
                .scalar(textual("Date", LocalDate::parse, LocalDate::toString))
                .scalar(textual("DateTime", Scalars::instant, Instant::toString))
                .scalar(textual("Locale", Scalars::locale, Locale::toLanguageTag))
                .scalar(textual("Position", Scalars::position, position -> Long.toString(position)))
                .scalar(textual("URL", Scalars::url, Function.identity()));
    }

    static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("not a position");
        }
        return Long.parseLong(text);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Locale locale(String text) {
        if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("not a language tag");
        }
        return Locale.forLanguageTag(text);
    }

    private static String url(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("not an absolute http or https address");
        }
        return text;
    }

    private static <T> GraphQLScalarType textual(String name, Function<String, T> read, Function<T, String> write) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Textual<>(name, read, write))
                .build();
    }

    /** A scalar that is a JSON string outside and a T inside; what already is a string is sent as it is. */
    private record Textual<T>(String name, Function<String, T> read, Function<T, String> write)
            implements Coercing<T, String> {

        @Override
        @SuppressWarnings("unchecked")
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof String text ? text : write.apply((T) value);
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!(input instanceof String text)) {
                throw new CoercingParseValueException("a " + name + " is written as a string");
            }
            try {
                return read.apply(text);
            } catch (DateTimeException | IllegalArgumentException malformed) {
                throw new CoercingParseValueException("this is not a " + name);
            }
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (!(input instanceof StringValue literal) || literal.getValue() == null) {
                throw new CoercingParseLiteralException("a " + name + " is written as a string");
            }
            try {
                return read.apply(literal.getValue());
            } catch (DateTimeException | IllegalArgumentException malformed) {
                throw new CoercingParseLiteralException("this is not a " + name);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }
    }
}
