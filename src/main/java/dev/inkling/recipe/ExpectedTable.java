package dev.inkling.recipe;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were published about one run, or about the gradient check.
 *
 * @param title what the table is about; may be empty
 * @param run name of the run; for a gradient check that of the first
 * @param columns in the order of the file
 * @param rows from the top
 */
public record ExpectedTable(LocalText title, String run, List<Column> columns, List<Row> rows) {
    public ExpectedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param cells for the first columns; a row may end early
     */
    public record Row(Key key, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a row is about.
     *
     * @param label the iteration, {@link #END}, or the name of a parameter
     * @param iteration after so many mini-batches; -1 where it is no number
     */
    public record Key(String label, long iteration) {
        /** The end of the run, whenever that is. */
        public static final String END = "end";

        static Key at(long iteration) {
            return new Key(String.valueOf(iteration), iteration);
        }

        static Key named(String label) {
            return new Key(label, -1);
        }
    }

    /**
     * One figure.
     *
     * @param published with the digits that were printed; null where none was published
     * @param band how near a measured figure has to be
     */
    public record Cell(Column column, @Nullable BigDecimal published, Band band) {}
}
