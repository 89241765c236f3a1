package dev.vlab.engine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A table whose first line names its columns; separated by commas, semicolons or tabs, whatever its name ends in, since
 * the header shows which. Names of columns are read in lower case and without white space around them.
 */
public final class CsvFile {

    private static final ObjectReader ROWS = new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES);

    /** Hears of a row. */
    @FunctionalInterface
    public interface Rows {
        void accept(Fields row) throws IOException;
    }

    private CsvFile() {}

    /**
     * Reads every row.
     *
     * @throws AnnotationException naming file and line if a row has more columns than the header
     */
    public static void read(Path file, Rows rows) throws IOException {
        TextFile.require(file);
        char separator = separator(file);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<String[]> lines = ROWS.with(schema).readValues(reader)) {
            if (!lines.hasNextValue()) {
                throw new AnnotationException(file, "is empty");
            }
            List<String> columns = columns(lines.nextValue());
            while (lines.hasNextValue()) {
                int line = lines.getCurrentLocation().getLineNr();
                rows.accept(row(file, line, columns, lines.nextValue()));
            }
        } catch (JsonProcessingException e) {
            throw new AnnotationException(file, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not a text file in UTF-8", e);
        }
    }

    private static Fields row(Path file, int line, List<String> columns, String[] cells) throws IOException {
        if (cells.length > columns.size()) {
            throw new AnnotationException(
                    file, line, "has " + cells.length + " columns, the header names " + columns.size());
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return new Fields(file, line, row);
    }

    private static List<String> columns(String[] header) {
        return Arrays.stream(header)
                .map(TextFile::withoutMark)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static char separator(Path file) throws IOException {
        String[] header = {""};
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            header[0] = line == null ? "" : line;
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not a text file in UTF-8", e);
        }
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(candidate ->
                        header[0].chars().filter(c -> c == candidate).count()))
                .orElseThrow();
    }
}
