package dev.inkling.data;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of a CSV file hold, to be known before it is decided what is to be predicted.
 *
 * @param names as in the header
 * @param onlyNumbers whether there is nothing but numbers below it
 * @param classLike whether the last column has a few whole numbers, each again and again, as codes of classes do
 */
public record CsvColumns(List<String> names, boolean onlyNumbers, boolean classLike) {
    /** More different numbers than these are a quantity rather than classes. */
    private static final int MOST_CODES = 10;

    private static final int ROWS_OF_EACH_CODE = 3;

    public CsvColumns {
        names = List.copyOf(names);
    }

    /**
     * Looks at a file.
     *
     * @throws DataException if it cannot be read, is no table with two columns or more, or has numbers alone under names that
     *     cannot be told apart
     */
    public static CsvColumns of(Path file) {
        CsvFile text = CsvFile.open(file);
        Look look = new Look(text);
        text.read(look);
        return look.columns();
    }

    /** Reads the file once. */
    private static final class Look implements CsvFile.Reader {
        private final CsvFile file;
        private final Set<String> codes = new HashSet<>();
        private List<String> names = List.of();
        private boolean onlyNumbers = true;
        private boolean whole = true;
        private int rows;

        Look(CsvFile file) {
            this.file = file;
        }

        @Override
        public void first(List<String> header) {
            if (header.size() < 2) {
                throw file.broken("a single column", "comma-separated columns: numbers, then a class or more numbers");
            }
            names = List.copyOf(header);
        }

        @Override
        public void row(List<String> cells, long line) {
            file.checkCells(cells, line, names.size());
            onlyNumbers &= cells.stream().allMatch(CsvFile::isNumber);
            String last = cells.get(names.size() - 1);
            whole &= last.chars().allMatch(Character::isDigit);
            if (codes.size() <= MOST_CODES) {
                codes.add(last);
            }
            rows++;
        }

        CsvColumns columns() {
            if (onlyNumbers) {
                file.checkNames(names);
            }
            boolean few = codes.size() > 1 && codes.size() <= MOST_CODES && rows >= ROWS_OF_EACH_CODE * codes.size();
            return new CsvColumns(names, onlyNumbers && rows > 0, onlyNumbers && whole && few);
        }
    }
}
