package io.trato.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The operations that GraphiQL opens with. */
class ExamplesTest {

    @Test
    void everyOneFitsTheSchema() throws IOException {
        JsonNode examples =
                Client.JSON.readTree(new ClassPathResource("static/graphiql/examples.json").getInputStream());
        for (JsonNode example : examples) {
            String query = StreamSupport.stream(example.get("query").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining("\n"));
            assertThat(new Validator().validateDocument(Sdl.schema(), Parser.parse(query), Locale.ENGLISH))
                    .as(query)
                    .isEmpty();
        }
    }
}
