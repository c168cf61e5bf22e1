package io.trato.command.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.trato.command.importing.AirbnbRows;
import io.trato.command.importing.csv.CsvRead.Broken;
import io.trato.command.importing.csv.CsvRead.End;
import io.trato.command.importing.csv.CsvRead.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void tellsTheLineOnWhichARecordStartsAlthoughFieldsHoldLineBreaks() throws IOException {
        assertThat(reads("a,b\n\"one\ntwo\r\nthree\",\"say \"\"hi\"\"\"\r\n\nlast,\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Row(1, List.of("a", "b")),
                        new Row(2, List.of("one\ntwo\r\nthree", "say \"hi\"")),
                        new Row(6, List.of("last", "")),
                        new End());
    }

    @Test
    void unpacksWhatIsGzipWhateverItIsCalled() throws IOException {
        assertThat(reads(AirbnbRows.gzip("a\n1\n")))
                .containsExactly(new Row(1, List.of("a")), new Row(2, List.of("1")), new End());
    }

    @Test
    void givesEveryWholeRecordBeforeTheBreakOfATruncatedFile() throws IOException {
        Random random = new Random(7);
        String text = IntStream.range(0, 5_000)
                .mapToObj(i -> i + "," + Long.toHexString(random.nextLong()))
                .collect(Collectors.joining("\n"));
        List<CsvRead> whole = reads(AirbnbRows.gzip(text));
        byte[] bytes = AirbnbRows.gzip(text);

        List<CsvRead> broken = reads(AirbnbRows.truncated(bytes, bytes.length / 3));

        assertThat(broken.getLast()).isInstanceOfSatisfying(Broken.class, end -> {
            assertThat(end.line()).isEqualTo(broken.size());
            assertThat(end.reason()).contains("too early");
        });
        assertThat(broken.size()).isGreaterThan(3_000);
        assertThat(broken.subList(0, broken.size() - 1)).isEqualTo(whole.subList(0, broken.size() - 1));
    }

    @Test
    void stopsWhereTheQuotingBreaks() throws IOException {
        assertThat(reads("a,b\n1,2\n\"x\"y,2\n3,4\n".getBytes(StandardCharsets.UTF_8)))
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        Broken.class, end -> assertThat(end.line()).isEqualTo(3));
        assertThat(reads("a,b\n1,2\n3,\"never closed\n4,5\n".getBytes(StandardCharsets.UTF_8)))
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        Broken.class, end -> assertThat(end.line()).isEqualTo(3));
    }

    @Test
    void holdsNoMoreThanABoundOfAQuoteThatIsNeverClosed() throws IOException {
        byte[] endless = ("a\n\"" + "x\n".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8);

        assertThat(reads(endless)).last().isInstanceOf(Broken.class);
    }

    @Test
    void replacesNothingThatIsNotUtf8() throws IOException {
        assertThat(reads("a\nJardín\n".getBytes(StandardCharsets.ISO_8859_1)))
                .last()
                .isInstanceOfSatisfying(
                        Broken.class, end -> assertThat(end.reason()).contains("UTF-8"));
    }

    private List<CsvRead> reads(byte[] bytes) throws IOException {
        try (CsvFile file = CsvFile.open(AirbnbRows.written(folder.resolve("file"), bytes))) {
            List<CsvRead> reads = new ArrayList<>();
            do {
                reads.add(file.next());
            } while (reads.getLast() instanceof Row);
            return reads;
        }
    }
}
