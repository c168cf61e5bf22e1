package io.trato.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.trato.api.graphql.Caller;
import io.trato.api.graphql.CodedErrors;
import io.trato.api.graphql.CodedException;
import io.trato.api.graphql.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Looks at every operation before it runs: its form, and what it will cost. Plans are kept as long as the documents that
 * they belong to, so for a known document this is one addition per field.
 */
public final class OperationLimits extends SimplePerformantInstrumentation {

    private final Limits limits;
    private final CostLimits costs;
    private final boolean anonymousIntrospection;
    private final Cache<OperationDefinition, Plan> plans =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    public OperationLimits(Limits limits, boolean anonymousIntrospection) {
        this.limits = limits;
        this.costs = new CostLimits(limits);
        this.anonymousIntrospection = anonymousIntrospection;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        Caller caller = Caller.of(execution.getGraphQLContext());
        try {
            Plan plan = plans.get(
                    execution.getOperationDefinition(),
                    operation -> Planner.plan(execution.getGraphQLSchema(), execution.getDocument(), operation));
            check(plan.shape(), caller);
            long requested = plan.requested(execution.getCoercedVariables());
            atMost(limits.cost(), requested, ErrorCode.COST_EXCEEDED);
            execution.getGraphQLContext().put(Plan.class, plan).put(Cost.KEY, costs.charge(caller, requested));
        } catch (CodedException refused) {
            throw new AbortExecutionException(List.of(CodedErrors.of(refused, caller)));
        }
        return null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        GraphQLContext context = parameters.getGraphQLContext();
        Cost cost = context.get(Cost.KEY);
        Plan plan = context.get(Plan.class);
        if (cost == null || plan == null || result.getData() instanceof Publisher) {
            return CompletableFuture.completedFuture(result);
        }
        Map<String, Object> settled = cost.settle(plan.actual(result.getData()));
        return CompletableFuture.completedFuture(result.transform(builder -> builder.addExtension("cost", settled)));
    }

    private void check(Shape shape, Caller caller) {
        if (caller.readOnly() && shape.operation() == Operation.MUTATION) {
            throw new CodedException(ErrorCode.METHOD_NOT_ALLOWED);
        }
        if (shape.introspects() && caller.anonymous() && !anonymousIntrospection) {
            throw new CodedException(ErrorCode.INTROSPECTION_DISABLED);
        }
        atMost(limits.depth(), shape.depth(), ErrorCode.DEPTH_EXCEEDED);
        atMost(limits.aliases(), shape.aliases(), ErrorCode.ALIASES_EXCEEDED);
        atMost(limits.directives(), shape.directives(), ErrorCode.DIRECTIVES_EXCEEDED);
        if (shape.operation() == Operation.MUTATION) {
            atMost(limits.mutations(), shape.rootFields(), ErrorCode.MUTATIONS_EXCEEDED);
        }
    }

    private static void atMost(long maximum, long actual, ErrorCode code) {
        if (actual > maximum) {
            throw new CodedException(code, Map.of("maximum", "" + maximum, "actual", "" + actual));
        }
    }
}
