package org.stemma.app.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.io.FileSystemOutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.stemma.app.export.TableRows.Table;

/** Tables as Parquet, compressed with Zstandard. */
final class ParquetTables implements TableExport.Tables {
    /** What is held of a table before it is written. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final Path folder;
    private final Map<Table, CarpetWriter<Record>> writers = new EnumMap<>(Table.class);

    ParquetTables(Path folder) {
        this.folder = folder;
    }

    @Override
    public void begin(Table table) throws IOException {
        FileSystemOutputFile file =
                new FileSystemOutputFile(folder.resolve(table + ".parquet").toFile());
        @SuppressWarnings("unchecked") // a writer of this table's rows is given no others
        Class<Record> type = (Class<Record>) table.type();
        writers.put(
                table,
                new CarpetWriter.Builder<>(file, type)
                        .withConf(new PlainParquetConfiguration())
                        .withCompressionCodec(CompressionCodecName.ZSTD)
                        .withCodecFactory(new Zstandard())
                        .withRowGroupSize(ROW_GROUP_BYTES)
                        .build());
    }

    @Override
    public void write(Table table, Record row) throws IOException {
        Objects.requireNonNull(writers.get(table)).write(row);
    }

    @Override
    public void end() throws IOException {
        for (CarpetWriter<Record> each : writers.values()) {
            each.close();
        }
    }
}
