package io.trato.command.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import io.trato.command.payment.GatewayUnavailableException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of Stripe. A card that is declined and a request that can never be carried out are refused for good; no connection,
 * no answer in time, 409, 429 and 5xx pass; a wrong key, or an idempotency key used for something else, last until mended.
 */
@FunctionalInterface
interface StripeCall<T> {

    int CONFLICT = 409;
    int TOO_MANY = 429;
    int SERVER_ERROR = 500;

    T make() throws StripeException;

    /** For questions: whatever is not an answer is {@link GatewayUnavailableException}. */
    static <T> T ask(StripeCall<T> call) {
        try {
            return call.make();
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /** For orders: what Stripe refuses for good goes to {@code refused}. */
    static <T> T order(StripeCall<T> call, Function<StripeError, T> refused) {
        try {
            return call.make();
        } catch (IdempotencyException e) {
            throw unavailable(e);
        } catch (CardException | InvalidRequestException e) {
            @Nullable StripeError error = e.getStripeError();
            if (error == null) {
                throw unavailable(e);
            }
            return refused.apply(error);
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    private static GatewayUnavailableException unavailable(StripeException e) {
        String message = "stripe answered " + e.getStatusCode() + " " + e.getCode() + " to " + e.getRequestId();
        Integer status = e.getStatusCode();
        return e instanceof ApiConnectionException
                        || status == null
                        || status == CONFLICT
                        || status == TOO_MANY
                        || status >= SERVER_ERROR
                ? new GatewayUnavailableException(message, e)
                : GatewayUnavailableException.lasting(message, e);
    }
}
