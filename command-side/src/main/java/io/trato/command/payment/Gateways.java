package io.trato.command.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The payment gateways that are configured, by name. */
public final class Gateways {

    private final Map<String, PaymentGateway> byName;
    private final Set<String> payingOut;

    public Gateways(List<? extends PaymentGateway> gateways) {
        byName = gateways.stream().collect(Collectors.toUnmodifiableMap(PaymentGateway::name, Function.identity()));
        payingOut = gateways.stream()
                .filter(PaymentGateway::paysOut)
                .map(PaymentGateway::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<PaymentGateway> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws GatewayUnavailableException when it is not configured (any more) */
    PaymentGateway require(String name) {
        return named(name).orElseThrow(() -> GatewayUnavailableException.lasting("no gateway named " + name, null));
    }

    /** Whether a gateway of this name can send money to somebody's account. */
    public boolean paysOut(String name) {
        return payingOut.contains(name);
    }

    /** The names of those that can. */
    public Set<String> payingOut() {
        return payingOut;
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
