package io.trato.api.graphql;

import io.trato.contract.Outcome.Refusal;
import io.trato.contract.RefusalCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a front-end reads it.
 *
 * @param field the path of the input field at fault, from {@code input} on; null when it is not one field's fault
 */
public record UserError(@Nullable List<String> field, String message, RefusalCode code) {

    /** @param refusal its field is a path within the input, such as {@code content.title} */
    public static UserError of(Refusal refusal, Locale language) {
        List<String> field = refusal.field().isEmpty() ? null : List.of(("input." + refusal.field()).split("\\."));
        return new UserError(field, Sentences.of(refusal, language), refusal.code());
    }
}
