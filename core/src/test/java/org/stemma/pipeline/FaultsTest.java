package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.ingest.Input;
import org.stemma.pipeline.Archive.Added;
import org.stemma.store.Faults;
import org.stemma.store.SearchQuery;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoreException;
import org.stemma.store.Stores;

/** Faults of the world around a store: a clear word, nothing lost that was told of, and it goes on by itself. */
class FaultsTest {
    private static final List<Input> REPORTS = Reports.some(240, 3);
    private static final List<Input> FEW = REPORTS.subList(0, 6);

    @TempDir
    Path folder;

    private static long count(Archive archive) {
        return archive.store().read(tables -> tables.reports().count());
    }

    private static long found(Archive archive) {
        return archive.store().search(SearchQuery.words("homes"), 0, 1000).size();
    }

    @Test
    void aFullDiskLosesNothingThatWasToldOfAndItGoesOnWhenThereIsRoom() {
        Set<String> told = new HashSet<>();
        try (Archive archive = Reports.open(Stores.Kind.SQLITE.in(folder))) {
            Reports.add(archive, FEW).forEach(each -> told.add(each.key()));
            Faults.leaveRoom(archive.store(), 60);
            assertThatThrownBy(() -> archive.add(Reports.source(REPORTS), added -> {
                        if (added instanceof Added.Stored) {
                            told.add(added.key());
                        }
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full")
                    .hasMessageContaining("when there is room");
            assertThat(told).hasSizeBetween(6, 239);
            assertThat(count(archive)).isEqualTo(told.size());
            Faults.leaveRoom(archive.store(), 100_000);
            Reports.add(archive, REPORTS);
            assertThat(count(archive)).isEqualTo(240);
            assertThat(told).allMatch(key -> archive.report(key).isPresent());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        StoreAddress inside = new StoreAddress.Folder(file.resolve("store"));
        assertThatThrownBy(() -> Store.open(inside))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(inside.toString());
        assertThatThrownBy(() -> Store.openToRead(inside))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no store at " + inside);
    }

    @Test
    void aFolderThatOnlyLetsReadIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(locked), "this user may write anywhere");
        assertThatThrownBy(() -> Store.open(new StoreAddress.Folder(locked)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(locked.toString());
    }

    @Test
    void aDatabaseThatIsCutShortIsNamedWithTheWayBack() throws IOException {
        StoreAddress address = Stores.Kind.SQLITE.in(folder);
        try (Archive archive = Reports.open(address)) {
            Reports.add(archive, FEW);
        }
        Path file = address.folder().resolve("stemma.sqlite");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Store.open(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("stemma restore");
        Files.writeString(file, "this was a database once, and is a text now".repeat(50));
        assertThatThrownBy(() -> Store.open(address)).hasMessageContaining("stemma restore");
        Files.write(file, whole);
        try (Archive archive = Reports.open(address)) {
            assertThat(count(archive)).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOfALaterVersionIsLeftAlone(Stores.Kind kind) {
        StoreAddress address = kind.in(folder);
        Store.open(address).close();
        Faults.makeLater(address);
        assertThatThrownBy(() -> Store.open(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 999");
        assertThatThrownBy(() -> Store.openToRead(address)).hasMessageContaining("version 999");
    }

    @ParameterizedTest
    @EnumSource
    void aLostIndexIsMadeAnew(Stores.Kind kind) throws IOException {
        StoreAddress address = kind.in(folder);
        try (Archive archive = Reports.open(address)) {
            Reports.add(archive, FEW);
            archive.trace();
        }
        for (Path each : files(Faults.index(address))) {
            Files.delete(each);
        }
        try (Archive archive = Reports.open(address)) {
            archive.updateIndex();
            assertThat(found(archive)).isEqualTo(6);
        }
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        StoreAddress address = Stores.Kind.SQLITE.in(folder);
        try (Archive archive = Reports.open(address)) {
            Reports.add(archive, FEW);
            archive.trace();
        }
        for (Path each : files(Faults.index(address))) {
            byte[] bytes = Files.readAllBytes(each);
            Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
            Files.write(each, bytes);
        }
        try (Archive archive = Reports.open(address)) {
            archive.updateIndex();
            assertThat(found(archive)).isEqualTo(6);
            Reports.add(archive, REPORTS.subList(6, 9));
            archive.updateIndex();
            assertThat(found(archive)).isEqualTo(9);
        }
    }

    private static List<Path> files(Path index) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(index)) {
            List<Path> files = new java.util.ArrayList<>();
            all.forEach(files::add);
            return files;
        }
    }

    @Test
    void aServerThatDropsItsConnectionsIsFoundAgain() {
        StoreAddress address = Stores.Kind.POSTGRESQL.in(folder);
        try (Archive archive = Reports.open(address)) {
            Reports.add(archive, FEW);
            Faults.dropConnections(address);
            complete(archive, 2);
            assertThat(count(archive)).isEqualTo(240);
            archive.trace();
            assertThat(archive.store()
                            .read(tables -> tables.stories().countStale())
                            .longValue())
                    .isZero();
        }
    }

    /** Adds until it goes well, at most so many times. */
    private static void complete(Archive archive, int times) {
        for (int i = 1; ; i++) {
            try {
                Reports.add(archive, REPORTS);
                return;
            } catch (StoreException lost) {
                if (i == times) {
                    throw lost;
                }
            }
        }
    }

    @Test
    void readingAStoreLeavesItAsItIs() throws IOException {
        StoreAddress address = Stores.Kind.SQLITE.in(folder);
        try (Archive archive = Reports.open(address)) {
            Reports.add(archive, FEW);
        }
        Path file = address.folder().resolve("stemma.sqlite");
        byte[] before = Files.readAllBytes(file);
        try (Store reader = Store.openToRead(address)) {
            assertThat(reader.read(tables -> tables.reports().count()).longValue())
                    .isEqualTo(6);
            assertThat(reader.search(SearchQuery.words("homes"), 0, 9)).isEmpty();
            assertThatThrownBy(() -> reader.write(tables -> tables.step())).isInstanceOf(IllegalStateException.class);
        }
        assertThat(file).hasBinaryContent(before);
    }
}
