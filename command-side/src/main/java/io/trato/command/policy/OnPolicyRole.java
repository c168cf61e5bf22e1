package io.trato.command.policy;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this node serves as {@code policy}: it does in every role when {@code trato.roles} is not set. */
final class OnPolicyRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("trato.roles", Bindable.listOf(String.class))
                .map(roles -> roles.isEmpty() || roles.contains("policy"))
                .orElse(true);
    }
}
