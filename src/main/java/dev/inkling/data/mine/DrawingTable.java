package dev.inkling.data.mine;

import dev.inkling.data.mine.LabeledDrawing.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of drawings. What is deleted is still there, with the moment when it was. */
final class DrawingTable {
    private static final int DIGITS = NewDrawing.LARGEST_LABEL + 1;
    /** One of so many drawings of a digit is for the test. */
    private static final int TEST_EVERY = 5;

    private final Connection connection;

    DrawingTable(Connection connection) {
        this.connection = connection;
    }

    /** In the order they were drawn, without deleted ones. */
    List<LabeledDrawing> all() throws SQLException {
        List<LabeledDrawing> drawings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT id, label, part, drawn, kind, content FROM drawing WHERE deleted IS NULL ORDER BY id")) {
            while (row.next()) {
                drawings.add(drawing(row));
            }
        }
        return drawings;
    }

    private static LabeledDrawing drawing(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        int label = row.getInt("label");
        DrawingContent content = ContentCodec.decode(row.getString("kind"), row.getBytes("content"))
                .orElseThrow(() -> new BrokenDrawingException(id));
        if (label < 0 || label >= DIGITS) {
            throw new BrokenDrawingException(id);
        }
        Part part = row.getString("part").equals(Part.TEST.name()) ? Part.TEST : Part.TRAIN;
        return new LabeledDrawing(id, label, content, Instant.ofEpochMilli(row.getLong("drawn")), part);
    }

    /** How many there are of each digit 0…9. */
    int[] counts() throws SQLException {
        return counts("");
    }

    private int[] counts(String condition) throws SQLException {
        int[] counts = new int[DIGITS];
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT label, COUNT(*) FROM drawing WHERE deleted IS NULL" + condition + " GROUP BY label")) {
            while (row.next()) {
                int label = row.getInt(1);
                if (label >= 0 && label < DIGITS) {
                    counts[label] = row.getInt(2);
                }
            }
        }
        return counts;
    }

    List<LabeledDrawing> add(List<NewDrawing> drawings, Instant now) throws SQLException {
        int[] all = counts();
        int[] test = counts(" AND part = 'TEST'");
        List<LabeledDrawing> added = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO drawing (label, part, drawn, kind, content) VALUES (?, ?, ?, ?, ?) RETURNING id")) {
            for (NewDrawing drawing : drawings) {
                int label = drawing.label();
                all[label]++;
                Part part = drawing.part();
                if (part == null) {
                    part = all[label] / TEST_EVERY > test[label] ? Part.TEST : Part.TRAIN;
                }
                if (part == Part.TEST) {
                    test[label]++;
                }
                insert.setInt(1, label);
                insert.setString(2, part.name());
                insert.setLong(3, now.toEpochMilli());
                insert.setString(4, ContentCodec.kind(drawing.content()));
                insert.setBytes(5, ContentCodec.encode(drawing.content()));
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    added.add(new LabeledDrawing(row.getLong(1), label, drawing.content(), now, part));
                }
            }
        }
        return added;
    }

    void relabel(Collection<Long> ids, int label) throws SQLException {
        update("UPDATE drawing SET label = ? WHERE id = ?", (long) label, ids);
    }

    /** @param moment null to take back that they were deleted */
    void setDeleted(Collection<Long> ids, @Nullable Instant moment) throws SQLException {
        update("UPDATE drawing SET deleted = ? WHERE id = ?", moment == null ? null : moment.toEpochMilli(), ids);
    }

    private void update(String sql, @Nullable Long value, Collection<Long> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (long id : ids) {
                update.setObject(1, value);
                update.setLong(2, id);
                update.executeUpdate();
            }
        }
    }

    /** Whether some were deleted before that moment. */
    boolean hasDeleted(Instant before) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM drawing WHERE deleted < ?)")) {
            query.setLong(1, before.toEpochMilli());
            try (ResultSet row = query.executeQuery()) {
                return row.getBoolean(1);
            }
        }
    }

    /** Removes for good what was deleted before that moment. */
    void remove(Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM drawing WHERE deleted < ?")) {
            delete.setLong(1, before.toEpochMilli());
            delete.executeUpdate();
        }
    }
}
