package io.trato.projections.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TongueTest {

    private static final String SPANISH = """
            El piso está en el centro de la ciudad, muy cerca de la playa y del mercado. Tiene dos habitaciones con una
            cama doble, un salón y una terraza con vistas. Desde la estación del metro hay un paseo de cinco minutos.
            """;
    private static final String PORTUGUESE = """
            O apartamento fica no centro da cidade, muito perto da praia e do mercado. Tem dois quartos com uma cama de
            casal, um salão e uma varanda com vista. A estação do metrô fica a cinco minutos, e você não precisa de carro
            para chegar ao parque nem às lojas.
            """;
    private static final String ENGLISH = """
            The flat is in the centre of the city, very close to the beach and the market. It has two bedrooms with a
            double bed, a living room and a terrace with a view. From the station it is a walk of five minutes.
            """;

    @Test
    void aLongTextIsInItsOwnLanguage() {
        assertThat(Tongue.of(SPANISH)).containsExactly(Tongue.ES);
        assertThat(Tongue.of(PORTUGUESE)).containsExactly(Tongue.PT);
        assertThat(Tongue.of(ENGLISH)).containsExactly(Tongue.EN);
    }

    @Test
    void whoWritesInTwoIsFoundInBoth() {
        assertThat(Tongue.of(SPANISH + ENGLISH)).containsExactly(Tongue.ES, Tongue.EN);
        assertThat(Tongue.of(PORTUGUESE + SPANISH)).containsExactly(Tongue.ES, Tongue.PT);
    }

    @Test
    void nothingIsGuessedFromAFewWords() {
        assertThat(Tongue.of("")).isEqualTo(Set.of(Tongue.values()));
        assertThat(Tongue.of("Ático junto a la playa")).isEqualTo(Set.of(Tongue.values()));
        assertThat(Tongue.of("Kaunis huoneisto meren rannalla. ".repeat(20))).isEqualTo(Set.of(Tongue.values()));
    }

    @Test
    void capitalsAndPunctuationDoNotHideAWord() {
        assertThat(Tongue.of("¡EL PISO, (DEL) CENTRO... Y LA PLAYA: ".repeat(5)))
                .containsExactly(Tongue.ES);
    }
}
