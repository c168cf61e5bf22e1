package io.trato.api.graphql;

import graphql.Directives;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.introspection.IntrospectionDataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import java.util.List;
import java.util.Set;
import org.springframework.graphql.execution.GraphQlSource;

/** What the schema needs beside its files: scalars, kept documents, and directives that are hidden. */
public final class SchemaSetup {

    /** Known to graphql-java but not offered by us: there is no incremental delivery, and errors propagate as specified. */
    private static final Set<String> HIDDEN = Set.of(
            Directives.DeferDirective.getName(), Directives.ExperimentalDisableErrorPropagationDirective.getName());

    private static final IntrospectionDataFetcher<List<GraphQLDirective>> OFFERED =
            env -> env.getGraphQLSchema().getDirectives().stream()
                    .filter(directive -> !HIDDEN.contains(directive.getName()))
                    .toList();

    private SchemaSetup() {}

    public static void of(GraphQlSource.SchemaResourceBuilder builder, PreparsedDocumentProvider documents) {
        builder.configureRuntimeWiring(Scalars::register)
                .configureRuntimeWiring(wiring -> wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), OFFERED)))
                .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }
}
