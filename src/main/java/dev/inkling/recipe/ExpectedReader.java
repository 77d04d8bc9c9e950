package dev.inkling.recipe;

import dev.inkling.recipe.ExpectedTable.Cell;
import dev.inkling.recipe.ExpectedTable.Key;
import dev.inkling.recipe.ExpectedTable.Row;
import dev.inkling.train.Duration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the published figures of a recipe. */
final class ExpectedReader {
    private static final String ITERATION = "iteration";
    private static final String PARAMETER = "parameter";
    private static final int MOST_TABLES = 50;
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_NAME = 100;
    private static final int MOST_SIGNIFICANT_DIGITS = 17;
    private static final Band SHOWN = new Band.ShownOnly();

    private final List<String> runs;

    ExpectedReader(List<PlannedRun> runs) {
        this.runs = runs.stream().map(PlannedRun::name).toList();
    }

    List<ExpectedTable> read(@Nullable Field tables) {
        return tables == null
                ? List.of()
                : tables.items(0, MOST_TABLES).stream().map(this::table).toList();
    }

    private ExpectedTable table(Field field) {
        field.allowOnly("title", "run", "columns", "rows", "bands", "shownOnly");
        Field title = field.optional("title");
        List<Field> names = field.get("columns").items(2, 1 + Column.values().length);
        boolean ofGradients = names.get(0).oneOf(List.of(ITERATION, PARAMETER)).equals(PARAMETER);
        List<Column> columns = columns(names.subList(1, names.size()), ofGradients);
        Map<Column, Band> bands = bands(field.optional("bands"), columns);
        Set<String> shownOnly = new LinkedHashSet<>();
        Field shown = field.optional("shownOnly");
        if (shown != null) {
            shown.items(0, MOST_ROWS)
                    .forEach(label -> shownOnly.add(key(label, ofGradients).label()));
        }
        List<Row> rows = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Field row : field.get("rows").items(1, MOST_ROWS)) {
            rows.add(row(row, ofGradients, columns, bands, shownOnly));
            if (!labels.add(rows.get(rows.size() - 1).key().label())) {
                throw row.problem("the only row of its label in this table");
            }
        }
        if (shown != null && !labels.containsAll(shownOnly)) {
            throw shown.problem("a list of labels of rows of this table");
        }
        return new ExpectedTable(title == null ? LocalText.NONE : RecipeReader.text(title), run(field), columns, rows);
    }

    /** The run that a table is about; it need not be named where there is one. */
    private String run(Field table) {
        Field run = table.optional("run");
        return run == null && runs.size() == 1 ? runs.get(0) : table.get("run").oneOf(runs);
    }

    private static List<Column> columns(List<Field> names, boolean ofGradients) {
        List<Column> columns = new ArrayList<>();
        for (Field name : names) {
            Column column = Column.of(name.oneOf(Column.keys(ofGradients)));
            if (columns.contains(column)) {
                throw name.problem("a column that the table does not have yet");
            }
            columns.add(column);
        }
        return columns;
    }

    private static Row row(
            Field field, boolean ofGradients, List<Column> columns, Map<Column, Band> bands, Set<String> shownOnly) {
        List<Field> values = field.items(1, 1 + columns.size());
        Key key = key(values.get(0), ofGradients);
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            Column column = columns.get(i - 1);
            BigDecimal published = values.get(i).isNull() ? null : values.get(i).number();
            Band band = bands.getOrDefault(column, SHOWN);
            boolean judged = !shownOnly.contains(key.label()) && (published != null || !band.needsPublished());
            cells.add(new Cell(column, published, judged ? band : SHOWN));
        }
        return new Row(key, cells);
    }

    private static Key key(Field label, boolean ofGradients) {
        if (ofGradients) {
            return Key.named(label.text(MOST_NAME));
        }
        return label.isText() ? Key.named(label.oneOf(List.of(Key.END))) : Key.at(label.whole(0, Duration.MAX));
    }

    private static Map<Column, Band> bands(@Nullable Field field, List<Column> columns) {
        Map<Column, Band> bands = new TreeMap<>();
        if (field != null) {
            field.allowOnly(columns.stream().map(Column::key).toArray(String[]::new));
            field.entries(columns.size()).forEach((column, band) -> bands.put(Column.of(column), band(band)));
        }
        return bands;
    }

    private static Band band(Field field) {
        field.allowOnly("significantDigits", "plusMinus", "factor", "min", "max");
        Field digits = field.optional("significantDigits");
        Field plusMinus = field.optional("plusMinus");
        Field factor = field.optional("factor");
        Field min = field.optional("min");
        Field max = field.optional("max");
        int size = field.object().size();
        if (size == 1 && digits != null) {
            return new Band.SignificantDigits(digits.whole(1, MOST_SIGNIFICANT_DIGITS));
        }
        if (size == 1 && plusMinus != null) {
            return new Band.PlusMinus(plusMinus.numberAtLeast(BigDecimal.ZERO));
        }
        if (size == 1 && factor != null) {
            return new Band.AtMostFactor(factor.numberAtLeast(BigDecimal.ONE));
        }
        if (min == null && max == null || digits != null || plusMinus != null || factor != null) {
            throw field.problem("an object with significantDigits, or plusMinus, or factor, or min and max");
        }
        BigDecimal least = min == null ? null : min.number();
        return new Band.Range(least, max == null ? null : least == null ? max.number() : max.numberAtLeast(least));
    }
}
