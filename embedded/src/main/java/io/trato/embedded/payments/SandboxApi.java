package io.trato.embedded.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's HTTP: who may ask, what is asked, how it is answered. */
final class SandboxApi implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(SandboxApi.class);

    private final String apiKey;
    private final Book book;
    private final Cashier cashier;
    private final Payouts payouts;
    private final Bank bank;
    private final Mood mood;
    private final JsonMapper json;

    SandboxApi(String apiKey, Book book, Cashier cashier, Payouts payouts, Bank bank, Mood mood, JsonMapper json) {
        this.apiKey = apiKey;
        this.book = book;
        this.cashier = cashier;
        this.payouts = payouts;
        this.bank = bank;
        this.mood = mood;
        this.json = json;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = new Call(exchange, json);
            try {
                call.authenticate(apiKey);
                if (call.steps().equals(List.of("mischief"))) {
                    misbehave(call);
                } else if (mood.fails()) {
                    call.refuse(503, "unavailable", "The sandbox has other things to do.");
                } else {
                    route(call);
                }
            } catch (Refusal refusal) {
                call.refuse(refusal.status(), refusal.code(), refusal.getMessage());
            } catch (RuntimeException e) {
                log.error("the sandbox failed", e);
                call.refuse(500, "internal", "The sandbox failed.");
            }
        }
    }

    private void misbehave(Call call) throws IOException {
        if (call.method().equals("PUT")) {
            mood.become(call.fields().mischief());
        }
        call.answer(mood.mischief());
    }

    /** A lost answer is a connection that closes without one, although all was done. */
    private void answer(Call call, Ordered ordered) throws IOException {
        if (!ordered.loseAnswer() && !mood.loses()) {
            call.send(201, ordered.body());
        }
    }

    private void route(Call call) throws IOException {
        List<String> steps = call.steps();
        String id = steps.size() > 1 ? steps.get(1) : "";
        String asked = call.method() + " " + shape(steps);
        switch (asked) {
            case "POST payments" -> answer(call, cashier.pay(call.order()));
            case "GET payments" -> call.answer(Map.of("payments", book.byReference(call.reference())));
            case "GET payments/." -> call.answer(book.payment(id));
            case "POST payments/./refunds" -> answer(call, cashier.refund(id, call.order()));
            case "GET payments/./refunds" ->
                call.answer(Map.of("refunds", book.refundsOf(book.payment(id).id())));
            case "GET payments/./refunds/." -> call.answer(book.refund(steps.get(3)));
            case "POST payments/./chargebacks" -> call.send(201, bank.open(id, call.fields()));
            case "GET payments/./chargebacks" ->
                call.answer(Map.of(
                        "chargebacks", book.chargebacksOf(book.payment(id).id())));
            case "GET refunds/." -> call.answer(book.refund(id));
            case "GET chargebacks/." -> call.answer(book.chargeback(id));
            case "POST chargebacks/./decision" -> call.send(200, bank.decide(id, call.fields()));
            case "POST payouts" -> answer(call, payouts.pay(call.order()));
            case "GET payouts" -> call.answer(Map.of("payouts", book.payoutsByReference(call.reference())));
            case "GET payouts/." -> call.answer(book.payout(id));
            default -> throw new Refusal(404, "not_found", "There is nothing at " + asked + ".");
        }
    }

    /** The path with a point for each identifier. */
    private static String shape(List<String> steps) {
        return switch (steps.size()) {
            case 1 -> steps.get(0);
            case 2 -> steps.get(0) + "/.";
            case 3 -> steps.get(0) + "/./" + steps.get(2);
            case 4 -> steps.get(0) + "/./" + steps.get(2) + "/.";
            default -> "?";
        };
    }
}
