package org.stemma.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the tables of a database to the form of this version, step by step. */
final class Migration {
    private static final String FOLDER = "classpath:org/stemma/store/migration";

    private Migration() {}

    /** @throws StoreException where the database is of a later version */
    static void run(DataSource source, StoreAddress address) {
        run(source, address, FOLDER);
    }

    /** @param folders where the steps lie, as Flyway names them */
    static void run(DataSource source, StoreAddress address, String... folders) {
        Flyway flyway = flyway(source, address, folders);
        refuseLater(flyway.info());
        flyway.migrate();
    }

    /** @throws StoreException where the tables are not of this version */
    static void requireCurrent(DataSource source, StoreAddress address) {
        MigrationInfoService info = flyway(source, address, FOLDER).info();
        refuseLater(info);
        if (info.pending().length > 0) {
            throw new StoreException(
                    info.current() == null
                            ? "it holds no tables of Stemma"
                            : "its tables are of an earlier version; `stemma add` or `stemma serve` brings them up");
        }
    }

    private static Flyway flyway(DataSource source, StoreAddress address, String... folders) {
        String text = address instanceof StoreAddress.Postgres ? "text collate \"C\"" : "text";
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations(folders)
                .placeholders(Map.of("text", text))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static void refuseLater(MigrationInfoService info) {
        MigrationInfo current = info.current();
        if (current != null && current.getState().name().startsWith("FUTURE")) {
            throw new StoreException("its tables are of version " + current.getVersion()
                    + ", which is later than this Stemma; use the Stemma that wrote them, or a later one");
        }
    }
}
