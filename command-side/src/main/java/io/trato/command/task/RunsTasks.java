package io.trato.command.task;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this node runs tasks: {@code trato.roles} names {@code tasks}, or names no role at all. */
public final class RunsTasks implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        List<String> roles = Binder.get(context.getEnvironment())
                .bind("trato.roles", Bindable.listOf(String.class))
                .orElse(List.of());
        return roles.isEmpty() || roles.contains("tasks");
    }
}
