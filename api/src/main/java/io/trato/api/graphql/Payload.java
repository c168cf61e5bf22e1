package io.trato.api.graphql;

import io.trato.contract.Outcome.Receipt;
import io.trato.contract.Outcome.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a mutation: a receipt, or why there is none. The objects that a payload shows are looked up only when they
 * are asked for.
 *
 * @param position where the log holds it; null when it was refused, or sealed too late to wait for
 */
public record Payload(@Nullable Receipt receipt, @Nullable Long position, List<UserError> userErrors) {

    static Payload done(Receipt receipt, @Nullable Long position) {
        return new Payload(receipt, position, List.of());
    }

    public static Payload refused(Refusal refusal, Caller caller) {
        return new Payload(null, null, List.of(UserError.of(refusal, caller.language())));
    }

    public @Nullable Long version() {
        return receipt == null ? null : receipt.version();
    }
}
