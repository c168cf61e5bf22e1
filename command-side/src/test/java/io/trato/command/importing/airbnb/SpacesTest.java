package io.trato.command.importing.airbnb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpacesTest {

    @Test
    void leavesWhatAReaderSees() {
        Map.ofEntries(
                        Map.entry("a  b", "a b"),
                        Map.entry("a\t \u00a0\u3000b", "a b"),
                        Map.entry(" a ", "a"),
                        Map.entry("a \r\n b", "a\nb"),
                        Map.entry("a\rb", "a\nb"),
                        Map.entry("a\n \n\r\n\nb", "a\n\nb"),
                        Map.entry("\n\na\n", "a"),
                        Map.entry("a\u0000b\u0085", "ab"),
                        Map.entry("a \u0001 b", "a b"),
                        Map.entry("\ud83c\udfe1 \ud83c", "\ud83c\udfe1"),
                        Map.entry("\udfe1ñ–’", "ñ–’"),
                        Map.entry("\r\n", ""))
                .forEach((text, settled) ->
                        assertThat(Spaces.settled(text)).as(text).isEqualTo(settled));
    }
}
