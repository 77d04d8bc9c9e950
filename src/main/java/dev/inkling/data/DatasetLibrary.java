package dev.inkling.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds datasets by the names that settings have, or by their paths. */
public final class DatasetLibrary {
    public static final String IRIS = "iris";
    public static final String MNIST = "mnist";
    private static final String TABLE_ENDING = ".csv";

    private final DatasetPlaces places;
    private final BuiltInDigits digits;
    private final DrawnDigits drawn;
    private final MnistSource mnist;

    /**
     * A dataset that is there to be used.
     *
     * @param name what settings call it
     * @param place the folder with its files; empty where it comes with the program, or is the user's own
     */
    public record Entry(String name, Optional<Path> place) {}

    public DatasetLibrary(DatasetPlaces places, BuiltInDigits digits, DrawnDigits drawn) {
        this.places = places;
        this.digits = digits;
        this.drawn = drawn;
        mnist = new MnistSource(places);
    }

    /** MNIST's search and download folder. */
    public MnistSource mnist() {
        return mnist;
    }

    /** What the user has drawn. */
    public DrawnDigits drawn() {
        return drawn;
    }

    /** Whether a name stands for rows of measurements rather than for images; no file is opened. */
    public boolean isTable(String name) {
        return name.equals(IRIS) || isTableFile(name);
    }

    /** All datasets that can be named: those of the program first, then folders in the order of search, each name once. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(IRIS, Optional.empty()));
        entries.add(new Entry(BuiltInDigits.ID, Optional.empty()));
        if (hasDrawings()) {
            entries.add(new Entry(DrawnDigits.ID, Optional.empty()));
        }
        entries.add(new Entry(RandomRegression.ID, Optional.empty()));
        for (Path place : places.all()) {
            String name = String.valueOf(place.getFileName());
            if (entries.stream().noneMatch(entry -> entry.name().equals(name))) {
                entries.add(new Entry(name, Optional.of(place)));
            }
        }
        return entries;
    }

    /** Drawings that cannot be read must not hide the other datasets; whoever loads them is told. */
    private boolean hasDrawings() {
        try {
            return drawn.count() > 0;
        } catch (DataException e) {
            return false;
        }
    }

    /**
     * Reads a dataset.
     *
     * @param name {@code iris}, {@code mnist}, {@code digits}, {@code my-digits}, {@code random-regression}, the name of
     *     another folder with four files of MNIST's format beside it, the path of such a folder, or the path of a CSV file
     * @param targets for a CSV file: the columns with numbers to predict; empty where the last column is the class
     * @throws DataException if there is none, if its files are broken, or if it has no such columns
     */
    public FoundData load(String name, List<String> targets) {
        if (name.isBlank()) {
            throw unknown(name);
        }
        if (isTableFile(name)) {
            return targets.isEmpty()
                    ? new FoundData.Rows(CsvTable.read(path(name)))
                    : new FoundData.Numbers(CsvTable.readNumeric(path(name), targets));
        }
        if (!targets.isEmpty()) {
            throw new DataException(
                    "Columns to predict: found “" + String.join(", ", targets) + "” for the dataset “" + name
                            + "”, expected none, as only CSV files let them be chosen. Leave them out, or name a CSV file.");
        }
        if (name.equals(IRIS)) {
            return new FoundData.Rows(Iris.load());
        }
        if (name.equals(BuiltInDigits.ID)) {
            return new FoundData.Parted(digits.load());
        }
        if (name.equals(DrawnDigits.ID)) {
            return new FoundData.Parted(drawn.dataset());
        }
        if (name.equals(MNIST)) {
            return new FoundData.Parted(mnist.load());
        }
        if (name.equals(RandomRegression.ID)) {
            return new FoundData.Drawn(RandomRegression::draw);
        }
        Path folder = isPath(name) ? path(name) : places.findById(name).orElseThrow(() -> unknown(name));
        return new FoundData.Parted(mnist.load(folder));
    }

    /** The name by which the same dataset is found from every working folder: a path becomes absolute, other names stay. */
    public String lastingName(String name) {
        return !name.isBlank() && (isTableFile(name) || isPath(name))
                ? path(name).toAbsolutePath().normalize().toString()
                : name;
    }

    /** Whether a name is the path of a CSV file; no file is opened. */
    public static boolean isTableFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(TABLE_ENDING);
    }

    /** A plain name is that of a dataset, even where a folder of this name happens to lie in the working folder. */
    private boolean isPath(String name) {
        boolean plain = name.chars().noneMatch(letter -> letter == '/' || letter == '\\');
        return !plain || (places.findById(name).isEmpty() && Files.isDirectory(path(name)));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new DataException("The dataset “" + name + "” is no name and no path. Choose another.", e);
        }
    }

    private DataException unknown(String name) {
        String known = entries().stream().map(Entry::name).collect(Collectors.joining(", "));
        return new DataException("There is no dataset “" + name + "”; found are " + known
                + ". Name one of these, a folder with four files of MNIST's format, or a CSV file.");
    }
}
