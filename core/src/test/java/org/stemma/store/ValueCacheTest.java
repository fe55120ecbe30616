package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueCacheTest {
    @TempDir
    Path folder;

    @Test
    void theOldestMakePlace() {
        try (ValueCache cache = ValueCache.open(folder.resolve("values"), 1 << 20)) {
            Random random = new Random(1);
            for (int i = 0; i < 4096; i++) {
                byte[] value = new byte[1024];
                random.nextBytes(value);
                cache.put("v" + i, value);
            }
            assertThat(cache.get("v4095")).hasSize(1024);
            assertThat(cache.get("v0")).isNull();
        }
        assertThat(folder.resolve("values").toFile().length()).isBetween(1L << 19, 3L << 20);
    }

    @Test
    void valuesAreThereAgainWhenItIsOpenedAgain() {
        Path file = folder.resolve("values");
        try (ValueCache cache = ValueCache.open(file, 1 << 20)) {
            cache.put("a", new byte[] {1, 2});
        }
        try (ValueCache cache = ValueCache.open(file, 1 << 20)) {
            assertThat(cache.get("a")).containsExactly(1, 2);
            assertThat(cache.get("b")).isNull();
        }
    }

    @Test
    void whereNothingCanBeKeptNothingIsFound() throws IOException {
        Path file = Files.createFile(folder.resolve("file")).resolve("values");
        try (ValueCache cache = ValueCache.open(file, 1 << 20)) {
            cache.put("a", new byte[] {1});
            assertThat(cache.get("a")).isNull();
        }
    }
}
