package io.trato.api.graphql;

import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.springframework.graphql.execution.GraphQlSource;

/** What the schema needs beside its files: scalars, kept documents, and directives that are hidden. */
public final class SchemaSetup {

    private SchemaSetup() {}

    public static void of(GraphQlSource.SchemaResourceBuilder builder, PreparsedDocumentProvider documents) {
        builder.configureRuntimeWiring(Scalars::register)
                .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }
}
