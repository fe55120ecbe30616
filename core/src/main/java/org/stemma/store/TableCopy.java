package org.stemma.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies all rows of one database to another of the same version whose tables are empty, in one transaction. */
record TableCopy(Connection from, Connection to) {
    private static final int BATCH = 500;
    /** Rows that others point at come first. */
    static final List<String> TABLES = List.of(
            "originals",
            "reports",
            "stories",
            "aliases",
            "members",
            "derivations",
            "statements",
            "wordings",
            "events",
            "changes",
            "settings");

    void run() throws SQLException {
        from.setAutoCommit(false);
        to.setAutoCommit(false);
        for (String table : tables()) {
            copy(table);
        }
        to.commit();
    }

    /** Those of this list, then those that came with later migrations. */
    private List<String> tables() throws SQLException {
        List<String> all = new ArrayList<>(TABLES);
        String own = to.getMetaData().getDatabaseProductName().startsWith("SQLite")
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                : "select table_name from information_schema.tables where table_schema = current_schema()";
        try (Statement statement = to.createStatement();
                ResultSet names = statement.executeQuery(own + " order by 1")) {
            while (names.next()) {
                String name = names.getString(1);
                if (!all.contains(name) && !name.equals("flyway_schema_history")) {
                    all.add(name);
                }
            }
        }
        return all;
    }

    private void copy(String table) throws SQLException {
        try (Statement emptied = to.createStatement()) {
            emptied.executeUpdate("delete from " + table);
        }
        try (Statement query = from.createStatement()) {
            query.setFetchSize(BATCH);
            try (ResultSet rows = query.executeQuery("select * from " + table)) {
                insert(table, rows);
            }
        }
    }

    private void insert(String table, ResultSet rows) throws SQLException {
        List<String> columns = columns(rows.getMetaData());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert = to.prepareStatement(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")")) {
            int waiting = 0;
            while (rows.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, rows.getObject(i));
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<String> columns(ResultSetMetaData data) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnName(i));
        }
        return columns;
    }
}
