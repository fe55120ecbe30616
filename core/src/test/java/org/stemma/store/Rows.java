package org.stemma.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All rows of a store as lines of text, for comparison. */
public final class Rows {
    private Rows() {}

    public static List<String> of(StoreAddress address) {
        try (Connection connection = Database.connect(address)) {
            List<String> rows = new ArrayList<>();
            for (String table : TableCopy.TABLES) {
                List<String> own = rows(connection, table);
                own.sort(null);
                rows.addAll(own);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select * from " + table)) {
            List<String> rows = new ArrayList<>();
            while (all.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    row.append('|')
                            .append(all.getMetaData().getColumnName(i))
                            .append('=')
                            .append(value(all, i));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    private static String value(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : String.valueOf(row.getObject(column));
    }
}
