package io.trato.server.cli;

import io.trato.server.demo.Cast;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Where everything of a running demo is, for the person who started it. */
record DemoCard(URI url, String password, Path data) {

    @Override
    public String toString() {
        return """

                GraphiQL        %1$s/graphiql
                GraphQL         %1$s/graphql
                Health          %1$s/actuator/health
                Data            %2$s
                Logs            %3$s
                Sign-ins        all with the password %4$s
                %5$s

                Ctrl-C ends it; the data stays. In another terminal:
                  ./trato import listings FILE --format airbnb
                  ./trato status
                """.formatted(
                url,
                data,
                data.resolve("logs"),
                password,
                Cast.ALL.stream()
                        .map(person -> "  %-14s%-34s%s".formatted(person.part(), person.email(), person.displayName()))
                        .collect(Collectors.joining("\n")));
    }
}
