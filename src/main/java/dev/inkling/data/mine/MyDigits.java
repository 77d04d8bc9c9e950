package dev.inkling.data.mine;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.Samples;
import dev.inkling.data.mine.LabeledDrawing.Part;
import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.ink.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The user's own digits, kept in a database in the home folder: as strokes, or as pixels where they came from a file of
 * images. What {@link #add} has returned for is on the disk. Any number of windows and terminals may have it open at the
 * same time. All methods may be called from any thread, and none from the window's: each may wait for the disk. Each throws
 * a {@link DataException} where the file cannot be used.
 */
public final class MyDigits implements AutoCloseable {
    /** What settings call it. */
    public static final String ID = DrawnDigits.ID;

    private static final String FILE = "my-digits.db";
    private static final Duration KEPT_DELETED = Duration.ofDays(30);
    private static final String FIRST_STEPS =
            " Draw digits in the window and say what they were, or read some from files by: inkling datasets import.";

    private final Path home;
    private final Path file;
    private final Clock clock;
    private @Nullable Connection connection;
    private int ownChanges;

    private MyDigits(Path home, Clock clock) {
        this.home = home;
        file = file(home);
        this.clock = clock;
    }

    /** The database in a home folder, whether it is there or not. */
    public static Path file(Path home) {
        return home.resolve(FILE);
    }

    /**
     * Opens the collection. Nothing is made before the first drawing is added; what was deleted more than 30 days ago is removed
     * for good.
     *
     * @param home the folder, which need not exist yet
     * @throws DataException if the file is damaged or newer than this program, or cannot be opened
     */
    public static MyDigits open(Path home) {
        return open(home, Clock.systemUTC());
    }

    static MyDigits open(Path home, Clock clock) {
        MyDigits digits = new MyDigits(home, clock);
        try {
            digits.removeOld();
            return digits;
        } catch (RuntimeException e) {
            digits.close();
            throw e;
        }
    }

    private synchronized void removeOld() {
        Instant before = clock.instant().minus(KEPT_DELETED);
        if (read(table -> table.hasDeleted(before), false)) {
            write(table -> {
                table.remove(before);
                return before;
            });
        }
    }

    /** The file, which is there once a drawing was added. */
    public Path file() {
        return file;
    }

    /**
     * Adds a drawing. Every fifth of a digit is for the test.
     *
     * @param label the digit 0…9 that it stands for
     * @throws DataException if there is no ink
     */
    public LabeledDrawing add(Drawing drawing, int label) {
        return add(List.of(new NewDrawing(drawing, label))).get(0);
    }

    /** Adds all of these in this order, or none where that is not possible. */
    public List<LabeledDrawing> add(List<NewDrawing> drawings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return write(table -> table.add(drawings, now));
    }

    /** How many of these are there already: with the same strokes, or the same pixels, as the same digit. */
    public int countKnown(List<NewDrawing> drawings) {
        Set<Object> there = all().stream()
                .map(drawing -> Map.entry(drawing.content(), drawing.label()))
                .collect(Collectors.toSet());
        return (int) drawings.stream()
                .filter(drawing -> there.contains(Map.entry(drawing.content(), drawing.label())))
                .count();
    }

    /** Says which digit drawings stand for; their part stays. */
    public void relabel(Collection<Long> ids, int label) {
        NewDrawing.requireDigit(label);
        write(table -> {
            table.relabel(ids, label);
            return label;
        });
    }

    /** Takes drawings out of the collection; for 30 days they can be put back. */
    public void delete(Collection<Long> ids) {
        Instant now = clock.instant();
        write(table -> {
            table.setDeleted(ids, now);
            return now;
        });
    }

    /** Puts deleted drawings back where they were. */
    public void restore(Collection<Long> ids) {
        write(table -> {
            table.setDeleted(ids, null);
            return ids;
        });
    }

    /** All drawings in the order they were drawn, without deleted ones. */
    public List<LabeledDrawing> all() {
        return read(DrawingTable::all, List.of());
    }

    /** How many drawings there are of each digit, {@code [10]}. */
    public int[] counts() {
        return read(DrawingTable::counts, new int[NewDrawing.LARGEST_LABEL + 1]);
    }

    /** Another number than before if anybody has changed something meanwhile, here or in another program. */
    public synchronized long version() {
        long others = readOn(open -> Sqlite.pragma(open, "data_version"), 0L);
        return ((long) ownChanges << Integer.SIZE) + others;
    }

    /**
     * The drawings as images, made as the networks see a drawing in the window.
     *
     * @throws DataException if there are too few for a training and a test part
     */
    public Dataset dataset() {
        Dataset all = images();
        int train = all.train().size();
        int test = all.test().size();
        if (train == 0 || test == 0) {
            throw new DataException("My digits cannot be learned from: found " + train + " drawings for training and "
                    + test + " for the test, expected some of both; every fifth of a digit is for the test."
                    + FIRST_STEPS);
        }
        return all;
    }

    /** The same however few there are: either part may be empty. */
    public Dataset images() {
        List<LabeledDrawing> all = all();
        return DrawnDataset.of(ID, "My digits", samples(part(all, Part.TRAIN)), samples(part(all, Part.TEST)));
    }

    /**
     * The images of the drawings for training alone, to be mixed into another dataset.
     *
     * @throws DataException if there are none
     */
    public Samples training() {
        List<LabeledDrawing> train = part(all(), Part.TRAIN);
        if (train.isEmpty()) {
            throw new DataException("My digits cannot be mixed in: found no drawing for training." + FIRST_STEPS);
        }
        return samples(train);
    }

    private static Samples samples(List<LabeledDrawing> drawings) {
        return DrawnDataset.samples(drawings.stream()
                .map(drawing -> new NewDrawing(drawing.content(), drawing.label(), drawing.part()))
                .toList());
    }

    private static List<LabeledDrawing> part(List<LabeledDrawing> drawings, Part part) {
        return drawings.stream().filter(drawing -> drawing.part() == part).toList();
    }

    private <T> T read(Query<T> query, T ofNothing) {
        return readOn(open -> query.on(new DrawingTable(open)), ofNothing);
    }

    private synchronized <T> T readOn(Sqlite.Work<T> work, T ofNothing) {
        try {
            if (connection == null && !Files.exists(file)) {
                return ofNothing;
            }
            return work.on(connection());
        } catch (SQLException e) {
            throw DigitsDatabase.refused(file, e);
        } catch (BrokenDrawingException e) {
            throw DigitsDatabase.damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    private synchronized <T> T write(Query<T> work) {
        try {
            if (connection == null) {
                Files.createDirectories(home);
            }
            T result = Sqlite.inTransaction(connection(), open -> work.on(new DrawingTable(open)));
            ownChanges++;
            return result;
        } catch (SQLException e) {
            throw DigitsDatabase.refused(file, e);
        } catch (IOException e) {
            throw DigitsDatabase.refused(home, e);
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DigitsDatabase.open(file);
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            throw DigitsDatabase.refused(file, e);
        }
    }

    /** Something that is asked of the table, or done to it. */
    @FunctionalInterface
    private interface Query<T> {
        T on(DrawingTable table) throws SQLException;
    }
}
