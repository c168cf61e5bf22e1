package io.trato.api.limits;

import graphql.language.OperationDefinition.Operation;

/**
 * What can be said of an operation without its variables.
 *
 * @param depth levels of fields
 * @param rootFields fields at the root
 * @param introspects whether it asks for the schema; such fields count in nothing else, graphql-java bounds them itself
 */
record Shape(Operation operation, int depth, int rootFields, int aliases, int directives, boolean introspects) {}
