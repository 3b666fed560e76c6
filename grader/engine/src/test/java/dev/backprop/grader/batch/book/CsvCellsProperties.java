package dev.backprop.grader.batch.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backprop.grader.batch.book.CsvCells.NoCsvException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

class CsvCellsProperties {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', 'Z', ' ', '"', ',', ';', '\t', '\n', '\r', '.', '\u00e9', '\u4e2d')
                .ofMaxLength(6);
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(columns ->
                        cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6));
    }

    @Property(tries = 500, seed = "1")
    void reads_what_a_library_has_written(
            @ForAll("tables") List<List<String>> table, @ForAll boolean isQuoted, @ForAll boolean hasReturn)
            throws NoCsvException {
        List<List<String>> withHeader = new ArrayList<>();
        withHeader.add(List.of("h1", "h2", "h3"));
        withHeader.addAll(table);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(isQuoted ? QuoteMode.ALL : QuoteMode.MINIMAL)
                .get();
        StringBuilder csv = new StringBuilder();
        withHeader.forEach(row -> csv.append(format.format(row.toArray())).append(hasReturn ? "\r\n" : "\n"));

        List<List<String>> read = CsvCells.of(csv.toString().getBytes(StandardCharsets.UTF_8)).rows().stream()
                .map(row -> row.cells().stream().map(CsvCells.Cell::text).toList())
                .toList();

        assertThat(read)
                .isEqualTo(withHeader.stream()
                        // Rows that say nothing are passed over, and the library trims the format's own line.
                        .filter(row -> row.stream().anyMatch(text -> !text.isBlank()))
                        .toList());
    }

    @Property(tries = 500, seed = "2")
    void nothing_replaced_is_nothing_changed(@ForAll byte[] noise) {
        byte[] bytes = noise.clone();
        try {
            assertThat(CsvCells.of(bytes).with(List.of())).isEqualTo(bytes);
        } catch (NoCsvException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
