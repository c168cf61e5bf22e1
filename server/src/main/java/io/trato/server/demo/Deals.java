package io.trato.server.demo;

import static io.trato.server.demo.Cast.AGENT;
import static io.trato.server.demo.Cast.ELECTRICIAN;
import static io.trato.server.demo.Cast.HOST;
import static io.trato.server.demo.Cast.INES;
import static io.trato.server.demo.Cast.MARCOS;
import static io.trato.server.demo.Cast.PAINTER;
import static io.trato.server.demo.Cast.PLUMBER;
import static io.trato.server.demo.Cast.TOM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Deals at every stage: asked for, open, refused, withdrawn, unpaid, running, and done with the provider credited and reviewed. */
final class Deals {

    private final Stage stage;
    private final Shop shop;
    private final LocalDate since;

    Deals(Stage stage, Shop shop, LocalDate since) {
        this.stage = stage;
        this.shop = shop;
        this.since = since;
    }

    List<Step> steps() {
        return Stream.of(bathroom(), wiring(), painting(), stay(), apartment(), house(), studio())
                .flatMap(deal -> deal.steps().stream())
                .toList();
    }

    private Deal bathroom() {
        Deal deal = deal("bathroom", INES, PLUMBER, Wares.BATHROOM);
        TermsOf terms = TermsOf.milestones(
                "Cambiar bañera por ducha y renovar las tuberías del baño.",
                "EUR",
                List.of(
                        new TermsOf.Part("Desmontaje y tuberías", "900.00", since.plusDays(7)),
                        new TermsOf.Part("Ducha y azulejos", "1450.50", since.plusDays(21))));
        return deal.requestQuote("Quisiera cambiar la bañera por una ducha, ¿cuánto costaría?")
                .offer(PLUMBER, terms)
                .accept(INES, 1)
                .pay("sandbox-approved")
                .deliver(1, "Tuberías nuevas y probadas.")
                .approve(1)
                .deliver(2, "Ducha instalada, juntas selladas.")
                .approve(2)
                .credited()
                .review(5, "Puntuales, limpios y sin sorpresas en la factura.")
                .answerReview("Gracias, Inés. ¡Que la disfrutes!");
    }

    private Deal wiring() {
        return deal("wiring", MARCOS, ELECTRICIAN, Wares.WIRING)
                .offer(MARCOS, TermsOf.amount("Trocar o quadro e doze tomadas.", "BRL", "1400.00"))
                .counter(ELECTRICIAN, 1, TermsOf.amount("Trocar o quadro e doze tomadas, com laudo.", "BRL", "1650.00"))
                .accept(MARCOS, 2)
                .pay("sandbox-duplicate")
                .deliver(1, "Quadro e tomadas prontos.")
                .requestChanges(1, "Falta a tomada da varanda.")
                .deliver(1, "Varanda pronta, laudo anexado.")
                .approve(1)
                .credited()
                .review(4, "Bom trabalho, mas esqueceu uma tomada.")
                .answerReview("Obrigado, Marcos. Da próxima vez conto duas vezes.");
    }

    private Deal painting() {
        return deal("painting", TOM, PAINTER, Wares.PAINTING)
                .offer(TOM, TermsOf.amount("Living room and hall, white.", "GBP", "640.00"))
                .revise(TOM, TermsOf.amount("Living room, hall and stairs, white.", "GBP", "720.00"))
                .accept(PAINTER, 2)
                .pay("sandbox-lost")
                .deliver(1, "Done; a second coat on the stairs dries until Friday.");
    }

    private Deal stay() {
        return deal("stay", TOM, HOST, Wares.LOFT)
                .offer(TOM, TermsOf.stay("Four nights for two.", "EUR", "380.00", since.plusDays(40), 4))
                .accept(HOST, 1)
                .pay("sandbox-approved");
    }

    private Deal apartment() {
        return deal("apartment", INES, AGENT, Wares.APARTMENT)
                .offer(INES, TermsOf.amount("Reserva del apartamento por treinta días.", "COP", "4800000.00"))
                .accept(AGENT, 1)
                .payInVain("sandbox-rejected");
    }

    private Deal house() {
        return deal("house", MARCOS, AGENT, Wares.HOUSE)
                .offer(MARCOS, TermsOf.amount("Reserva da casa por quinze dias.", "COP", "2000000.00"))
                .reject(AGENT, "La reserva mínima es de cinco millones.");
    }

    private Deal studio() {
        return deal("studio", INES, HOST, Wares.STUDIO)
                .offer(INES, TermsOf.stay("Un fin de semana.", "EUR", "125.00", since.plusDays(60), 2));
    }

    private Deal deal(String key, Person client, Person provider, Ware ware) {
        return new Deal(stage, key, client, provider, () -> shop.listing(ware), new ArrayList<>());
    }
}
