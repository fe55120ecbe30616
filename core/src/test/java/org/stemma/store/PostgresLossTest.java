package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLossTest {
    @TempDir
    Path folder;

    private EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    void aServerThatGoesAwayAndComesBackIsFoundAgain() throws IOException {
        EmbeddedPostgres first = server(0);
        StoreAddress address =
                new StoreAddress.Postgres(first.getJdbcUrl("postgres", "postgres"), folder.resolve("beside"));
        try (Store store = Store.open(address)) {
            long step = store.write(Tables::step);
            first.close();
            assertThatThrownBy(() -> store.write(Tables::step))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot write to the store");
            try (EmbeddedPostgres second = server(first.getPort())) {
                assertThat(second.getPort()).isEqualTo(first.getPort());
                assertThat(store.write(Tables::step).longValue()).isEqualTo(step + 1);
            }
        }
    }
}
