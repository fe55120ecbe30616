package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ingest.Input;
import org.stemma.store.Rows;
import org.stemma.store.StoreAddress;
import org.stemma.store.Stores;

/** The same reports give the same store. */
class SameStoresTest {
    private static final List<Input> REPORTS = Reports.some(24, 4);

    @Test
    void bothDatabasesHoldTheSameRows(@TempDir Path folder) {
        StoreAddress lite = Stores.Kind.SQLITE.in(folder.resolve("lite"));
        StoreAddress server = Stores.Kind.POSTGRESQL.in(folder.resolve("server"));
        for (StoreAddress each : List.of(lite, server)) {
            try (Archive archive = Reports.open(each)) {
                Reports.add(archive, REPORTS.subList(0, 10));
                archive.trace();
                Reports.add(archive, REPORTS);
                archive.trace();
            }
        }
        assertThat(Rows.of(server)).isEqualTo(Rows.of(lite)).hasSizeGreaterThan(100);
    }

    @Property(tries = 3)
    void reportsAddedInPartsTellTheSameStoriesAsAllAtOnce(
            @ForAll @IntRange(min = 1, max = 23) int first, @ForAll long seed) throws IOException {
        assertThat(stories(List.of(REPORTS.subList(0, first), REPORTS.subList(first, 24))))
                .isEqualTo(stories(List.of(REPORTS)));
    }

    @Property(tries = 3)
    void accountsAndTheirCopiesFindEachOtherInAnyOrder(
            @ForAll @IntRange(min = 1, max = 15) int first, @ForAll long seed) throws IOException {
        List<Input> accounts =
                REPORTS.stream().filter(each -> !each.key().endsWith("c")).toList();
        List<Input> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(members(stories(List.of(shuffled.subList(0, first), shuffled))))
                .isEqualTo(members(stories(List.of(accounts))))
                .hasSize(8);
    }

    private static TreeSet<String> members(Map<String, TreeSet<String>> stories) {
        return stories.values().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The stories and their reports when the parts are added one after the other, each by a program of its own. */
    private static Map<String, TreeSet<String>> stories(List<List<Input>> parts) throws IOException {
        StoreAddress address = new StoreAddress.Folder(Files.createTempDirectory("parts"));
        Map<String, TreeSet<String>> stories = Map.of();
        for (List<Input> part : parts) {
            try (Archive archive = Reports.open(address)) {
                Reports.add(archive, part);
                stories = archive.store().read(tables -> tables.reports().latest(100)).stream()
                        .collect(Collectors.groupingBy(
                                each -> each.story(),
                                Collectors.mapping(each -> each.id(), Collectors.toCollection(TreeSet::new))));
            }
        }
        return stories;
    }
}
