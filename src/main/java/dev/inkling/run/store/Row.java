package dev.inkling.run.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values of this program stand in columns: constants in lower case, times in milliseconds, NaN as NULL. */
final class Row {
    private Row() {}

    /** Sets the parameters of a statement one after the other. */
    static final class Writer {
        private final PreparedStatement statement;
        private int index;

        Writer(PreparedStatement statement) {
            this.statement = statement;
        }

        Writer text(@Nullable String value) throws SQLException {
            statement.setString(++index, value);
            return this;
        }

        Writer number(long value) throws SQLException {
            statement.setLong(++index, value);
            return this;
        }

        Writer optional(@Nullable Long value) throws SQLException {
            if (value == null) {
                statement.setNull(++index, Types.INTEGER);
                return this;
            }
            return number(value);
        }

        Writer real(double value) throws SQLException {
            statement.setDouble(++index, value);
            return this;
        }

        Writer flag(boolean value) throws SQLException {
            return number(value ? 1 : 0);
        }

        Writer constant(@Nullable Enum<?> value) throws SQLException {
            return text(value == null ? null : Row.constant(value));
        }

        Writer time(@Nullable Instant value) throws SQLException {
            return optional(value == null ? null : value.toEpochMilli());
        }

        Writer bytes(byte @Nullable [] value) throws SQLException {
            statement.setBytes(++index, value);
            return this;
        }
    }

    static String constant(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }

    static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : constant(name, type);
    }

    static <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CodecException("the word “" + name + "”");
        }
    }
}
