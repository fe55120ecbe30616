package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

class MigrationTest {
    private static final String FIRST = "classpath:org/stemma/store/migration";
    private static final String LATER = "classpath:org/stemma/store/later";

    @TempDir
    Path folder;

    private static DataSource source(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Folder of -> {
                SQLiteDataSource source = new SQLiteDataSource();
                source.setUrl("jdbc:sqlite:" + Database.file(of));
                yield source;
            }
            case StoreAddress.Postgres of -> {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(of.url());
                yield source;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOfAnEarlierVersionIsBroughtUpAndKeepsItsRows(Stores.Kind kind) throws SQLException {
        StoreAddress address = kind.in(folder);
        try (Store store = Store.open(address)) {
            store.write(tables -> {
                tables.stories().put(StoryRows.named("old", tables.step()), null);
                return true;
            });
        }
        List<String> before = Rows.of(address);
        Migration.run(source(address), address, FIRST, LATER);
        try (Connection connection = Database.connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, remark from stories")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("id")).isEqualTo("old");
            assertThat(row.getString("remark")).isNull();
        }
        assertThat(Rows.of(address))
                .extracting(each -> each.replace("|remark=null", ""))
                .isEqualTo(before);
        assertThatThrownBy(() -> Store.open(address)).hasMessageContaining("version 1000");
    }
}
