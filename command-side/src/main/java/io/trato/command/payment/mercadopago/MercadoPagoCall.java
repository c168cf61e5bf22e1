package io.trato.command.payment.mercadopago;

import com.google.gson.JsonParseException;
import com.mercadopago.exceptions.MPApiException;
import com.mercadopago.exceptions.MPException;
import io.trato.command.payment.GatewayUnavailableException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of MercadoPago. A request that can never be carried out is refused for good; no connection, no answer in time, 409,
 * 423, 429 and 5xx pass; a wrong token lasts until mended.
 */
@FunctionalInterface
interface MercadoPagoCall<T> {

    int SERVER_ERROR = 500;
    Set<Integer> PASSING = Set.of(408, 409, 423, 424, 429);
    Set<Integer> REFUSED = Set.of(400, 402, 404, 422);

    T make() throws MPException, MPApiException;

    /** For questions: whatever is not an answer is {@link GatewayUnavailableException}. */
    static <T> T ask(MercadoPagoCall<T> call) {
        try {
            return call.make();
        } catch (MPApiException e) {
            throw unavailable(e);
        } catch (MPException | JsonParseException | DateTimeException e) {
            throw new GatewayUnavailableException("mercadopago gave no answer that can be read", e);
        }
    }

    /** For orders: what MercadoPago refuses for good goes to {@code refused}, by its code. */
    static <T> T order(MercadoPagoCall<T> call, Function<String, T> refused) {
        try {
            return call.make();
        } catch (MPApiException e) {
            if (REFUSED.contains(e.getStatusCode())) {
                return refused.apply(code(e));
            }
            throw unavailable(e);
        } catch (MPException | JsonParseException | DateTimeException e) {
            throw new GatewayUnavailableException("mercadopago gave no answer that can be read", e);
        }
    }

    private static GatewayUnavailableException unavailable(MPApiException e) {
        int status = e.getStatusCode();
        String message = "mercadopago answered " + status;
        return status >= SERVER_ERROR || PASSING.contains(status)
                ? new GatewayUnavailableException(message, e)
                : GatewayUnavailableException.lasting(message, e);
    }

    /** The cause's code tells more than the error, which is bad_request for most. */
    private static String code(MPApiException e) {
        try {
            var body = JsonMapper.shared().readTree(e.getApiResponse().getContent());
            String cause = body.path("cause").path(0).path("code").asString("");
            return cause.isEmpty() ? body.path("error").asString("refused") : cause;
        } catch (JacksonException notJson) {
            return "refused";
        }
    }
}
