package org.stemma.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.stemma.app.export.TableRows.Table;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Tables as comma separated values (RFC 4180), UTF-8, the names of the columns in the first line. */
final class CsvTables implements TableExport.Tables {
    private static final CsvMapper CSV = CsvMapper.builder()
            .disable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Path folder;
    private final Map<Table, SequenceWriter> writers = new EnumMap<>(Table.class);

    CsvTables(Path folder) {
        this.folder = folder;
    }

    @Override
    public void begin(Table table) throws IOException {
        CsvSchema schema = CSV.schemaFor(table.type()).withHeader();
        SequenceWriter writer =
                CSV.writerFor(table.type()).with(schema).writeValues(Utf8.writer(folder.resolve(table + ".csv")));
        writers.put(table, writer);
    }

    @Override
    public void write(Table table, Record row) {
        Objects.requireNonNull(writers.get(table)).write(row);
    }

    @Override
    public void end() {
        writers.values().forEach(SequenceWriter::close);
    }
}
