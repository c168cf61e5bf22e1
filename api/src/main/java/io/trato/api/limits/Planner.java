package io.trato.api.limits;

import graphql.Directives;
import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out the {@link Plan} of one operation, fragments spread out. */
final class Planner {

    /** Fragments within fragments can describe more fields than there are atoms; nobody needs more than these. */
    private static final int MOST_FIELDS = 10_000;

    private static final int MUTATION = 10;

    private final GraphQLSchema schema;
    private final Document document;
    private int fields;
    private int depth;
    private int aliases;
    private int directives;
    private boolean introspects;

    private Planner(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.document = document;
    }

    /** @throws CodedException COST_EXCEEDED when it has more fields than anybody needs */
    static Plan plan(GraphQLSchema schema, Document document, OperationDefinition operation) {
        Planner planner = new Planner(schema, document);
        GraphQLFieldsContainer root = Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
        planner.count(operation);
        List<Plan.Field> roots = planner.below(operation.getSelectionSet(), root, 1);
        return new Plan(
                new Shape(
                        operation.getOperation(),
                        planner.depth,
                        roots.size(),
                        planner.aliases,
                        planner.directives,
                        planner.introspects),
                roots);
    }

    private List<Plan.Field> below(@Nullable SelectionSet selections, GraphQLCompositeType parent, int level) {
        List<Plan.Field> planned = new ArrayList<>();
        if (selections != null) {
            collect(selections, parent, level, planned);
        }
        return List.copyOf(planned);
    }

    private void collect(SelectionSet selections, GraphQLCompositeType parent, int level, List<Plan.Field> into) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> add(field, parent, level, into);
                case InlineFragment fragment -> {
                    count(fragment);
                    GraphQLCompositeType type = fragment.getTypeCondition() == null
                            ? parent
                            : composite(fragment.getTypeCondition().getName());
                    collect(fragment.getSelectionSet(), type, level, into);
                }
                case FragmentSpread spread -> {
                    count(spread);
                    FragmentDefinition fragment = fragment(spread.getName());
                    collect(
                            fragment.getSelectionSet(),
                            composite(fragment.getTypeCondition().getName()),
                            level,
                            into);
                }
                default -> throw new IllegalStateException("an unknown selection");
            }
        }
    }

    private void add(Field field, GraphQLCompositeType parent, int level, List<Plan.Field> into) {
        if (++fields > MOST_FIELDS) {
            throw new CodedException(ErrorCode.COST_EXCEEDED, Map.of("maximum", "" + MOST_FIELDS));
        }
        count(field);
        aliases += field.getAlias() == null ? 0 : 1;
        if (field.getName().equals("__schema") || field.getName().equals("__type")) {
            introspects = true;
            return;
        }
        depth = Math.max(depth, level);
        GraphQLNamedOutputType type = type(field, parent);
        List<Plan.Field> children = type instanceof GraphQLCompositeType composite
                ? below(field.getSelectionSet(), composite, level + 1)
                : List.of();
        into.add(new Plan.Field(
                field.getResultKey(), weight(type, parent), Multiplication.of(field, parent, type), children));
    }

    private GraphQLNamedOutputType type(Field field, GraphQLCompositeType parent) {
        return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAllAs(
                Introspection.getFieldDef(schema, parent, field.getName()).getType());
    }

    private int weight(GraphQLNamedOutputType type, GraphQLCompositeType parent) {
        if (parent == schema.getMutationType()) {
            return MUTATION;
        }
        boolean free = !(type instanceof GraphQLCompositeType)
                || type.getName().endsWith("Edge")
                || type.getName().equals("PageInfo");
        return free ? 0 : 1;
    }

    private FragmentDefinition fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
    }

    private void count(DirectivesContainer<?> node) {
        directives += node.getDirectives().size();
        // graphql-java knows it, but would answer all at once: better to say that it cannot be had.
        if (node.hasDirective(Directives.DeferDirective.getName())) {
            throw new CodedException(ErrorCode.GRAPHQL_VALIDATION_FAILED, Map.of("detail", "@defer"));
        }
    }
}
