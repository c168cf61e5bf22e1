package io.trato.server.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What hosts say of their places, in Spanish or in English. */
enum StayWords {
    SPANISH(
            "%s %s en %s",
            List.of("Piso", "Ático", "Estudio", "Apartamento", "Casa", "Habitación"),
            List.of(
                    "luminoso",
                    "tranquilo",
                    "con balcón",
                    "con terraza",
                    "recién reformado",
                    "para familias",
                    "con vistas"),
            List.of(
                    "La cocina está completa y la cama es grande.",
                    "El mercado queda a la vuelta de la esquina y la playa a quince minutos en tranvía.",
                    "Hay ascensor, calefacción y aire acondicionado en todas las habitaciones.",
                    "El barrio está lleno de cafés, librerías y terrazas, y de noche se duerme bien.",
                    "Desde el balcón se ve una plaza con naranjos.",
                    "Dejamos toallas, sábanas y café para los primeros días.",
                    "Se puede aparcar la bicicleta en el patio.",
                    "No se admiten fiestas; sí perros que no ladren.",
                    "Te recibimos en persona y te contamos dónde se come el mejor arroz.",
                    "La estación de tren está a diez minutos andando.")),
    ENGLISH(
            "%s %s in %s",
            List.of("Flat", "Loft", "Studio", "House", "Room", "Penthouse"),
            List.of(
                    "full of light",
                    "on a quiet street",
                    "with a balcony",
                    "with a terrace",
                    "newly done up",
                    "for four"),
            List.of(
                    "The kitchen has all you need and the bed is wide.",
                    "The market is around the corner, and the beach a quarter of an hour away by tram.",
                    "There is a lift, heating and air conditioning in every room.",
                    "Cafés, bookshops and terraces are at the door, and at night it is quiet enough to sleep.",
                    "From the balcony one sees a square with orange trees.",
                    "Towels, sheets and coffee for the first days are waiting.",
                    "Bicycles may stay in the yard.",
                    "No parties, please; dogs that do not bark are welcome.",
                    "We meet you in person and tell you where to eat the best rice in town.",
                    "The station is ten minutes on foot."));

    private final String title;
    private final List<String> kinds;
    private final List<String> virtues;
    private final List<String> sentences;

    StayWords(String title, List<String> kinds, List<String> virtues, List<String> sentences) {
        this.title = title;
        this.kinds = kinds;
        this.virtues = virtues;
        this.sentences = sentences;
    }

    String title(Random chance, String quarter) {
        return title.formatted(any(chance, kinds), any(chance, virtues), quarter);
    }

    /** Some of the sentences, with the line breaks of a web page, as the source has them. */
    String description(Random chance) {
        List<String> said = new ArrayList<>(sentences);
        Collections.shuffle(said, chance);
        return String.join("<br />", said.subList(0, 3 + chance.nextInt(sentences.size() - 3)));
    }

    static <T> T any(Random chance, List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
