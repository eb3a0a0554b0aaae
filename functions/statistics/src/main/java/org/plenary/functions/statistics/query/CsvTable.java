package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table as a CSV file (RFC 4180) has it, a line of names first. It may be opened in a spreadsheet, to which a text that begins with
 * {@code = + - @}, a tab or a carriage return is a formula: an apostrophe before it makes it text again. Source: OWASP, "CSV Injection".
 *
 * @param rows in each a cell for every name: numbers as they are, all else as text
 */
record CsvTable(List<String> names, List<? extends List<?>> rows) {
    static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private static final CsvFactory CSV = new CsvFactory();
    private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\r\n");
    private static final String FORMULAS = "=+-@\t\r";

    /** The whole file. */
    String text() {
        var text = new StringWriter();
        try (var generator = CSV.createGenerator(text)) {
            generator.setSchema(LINES);
            generator.writeStartArray();
            for (var name : names) {
                generator.writeString(name);
            }
            generator.writeEndArray();
            for (var row : rows) {
                generator.writeStartArray();
                for (var cell : row) {
                    generator.writeString(cell instanceof Number ? cell.toString() : harmless(cell.toString()));
                }
                generator.writeEndArray();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
