package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.ingest.Input;
import org.stemma.store.Backup;
import org.stemma.store.Rows;
import org.stemma.store.SearchQuery;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoreException;
import org.stemma.store.Stores;

class BackupTest {
    private static final List<Input> REPORTS = Reports.some(12, 2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SQLITE, SQLITE", "SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE", "POSTGRESQL, POSTGRESQL"})
    void aBackupOfAStoreInUseBecomesAStoreOfEitherKind(Stores.Kind from, Stores.Kind to) {
        Path file = folder.resolve("backup");
        StoreAddress source = from.in(folder.resolve("from"));
        try (Archive archive = Reports.open(source)) {
            Reports.add(archive, REPORTS);
            archive.trace();
            try (Store beside = Store.openToRead(source)) {
                assertThat(Backup.write(beside, file).reports()).isEqualTo(12);
            }
        }
        StoreAddress target = to.in(folder.resolve("to"));
        assertThat(Backup.restore(file, target).reports()).isEqualTo(12);
        assertThat(Rows.of(target)).isEqualTo(Rows.of(source)).isNotEmpty();
        Archive.index(target);
        try (Archive restored = Reports.open(target)) {
            assertThat(restored.store().search(SearchQuery.words("homes"), 0, 20))
                    .hasSizeGreaterThan(3);
            assertThat(Reports.add(restored, REPORTS)).allMatch(Archive.Added.Known.class::isInstance);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCameAfterTheBackupIsForgottenByTheIndexToo(Stores.Kind kind) {
        Path file = folder.resolve("backup");
        StoreAddress address = kind.in(folder);
        try (Archive archive = Reports.open(address)) {
            Reports.add(archive, REPORTS.subList(0, 3));
            archive.updateIndex();
            Backup.write(archive.store(), file);
            Reports.add(archive, REPORTS.subList(3, 12));
            archive.updateIndex();
        }
        StoreAddress empty = kind.in(folder.resolve("empty"));
        Backup.restore(file, empty);
        Archive.index(empty);
        try (Store restored = Store.openToRead(empty)) {
            assertThat(restored.search(SearchQuery.words("homes"), 0, 20)).hasSize(3);
        }
    }

    @Test
    void whatIsThereAlreadyIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("backup"), "mine");
        StoreAddress address = Stores.Kind.SQLITE.in(folder);
        try (Archive archive = Reports.open(address)) {
            assertThatThrownBy(() -> Backup.write(archive.store(), file))
                    .hasMessageContaining("there is a file already");
            Backup.write(archive.store(), folder.resolve("other"));
        }
        assertThat(file).hasContent("mine");
        assertThatThrownBy(() -> Backup.restore(folder.resolve("other"), address))
                .hasMessageContaining("there is a store already");
    }

    @Test
    void aBackupThatIsCutShortIsRefusedAndLeavesNoStore() throws IOException {
        Path file = folder.resolve("backup");
        try (Archive archive = Reports.open(Stores.Kind.SQLITE.in(folder))) {
            Reports.add(archive, REPORTS);
            Backup.write(archive.store(), file);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        StoreAddress target = new StoreAddress.Folder(folder.resolve("new"));
        assertThatThrownBy(() -> Backup.restore(file, target))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("backup");
        Files.writeString(file, "not a database");
        assertThatThrownBy(() -> Backup.restore(file, target)).hasMessageContaining("no SQLite database");
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
