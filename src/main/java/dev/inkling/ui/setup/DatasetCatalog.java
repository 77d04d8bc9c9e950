package dev.inkling.ui.setup;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.CsvTable;
import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.Iris;
import dev.inkling.data.MnistSource;
import dev.inkling.data.RandomRegression;
import dev.inkling.train.DataChoice;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.WarmUp;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The datasets that the window offers: MNIST, iris, random numbers, and folders and CSV files that the user opens. */
public final class DatasetCatalog {
    private static final Logger LOG = Logger.getLogger(DatasetCatalog.class.getName());
    private static final String MNIST_ID = "mnist";

    private final MnistSource source;
    private final Background background;
    private final DatasetEntry mnist;
    private final DatasetEntry iris;
    private final ObservableList<DatasetEntry> entries;
    private DrawnDigits drawn = NothingDrawn.INSTANCE;
    private @Nullable BuiltInDigits builtIn;
    private @Nullable DatasetEntry madeDigits;
    private boolean making;

    /** Iris is ready at once; MNIST is looked for, and read on another thread where it is found. */
    public DatasetCatalog(MnistSource source, Background background) {
        this.source = source;
        this.background = background;
        iris = new DatasetEntry(Messages.get("data.iris"), new DatasetContent.Measurements(Iris.load()));
        mnist = new DatasetEntry(Messages.get("data.mnist"), new DatasetContent.Missing());
        DatasetEntry random = new DatasetEntry(
                Messages.get("data.random"),
                DatasetContent.Generated.of(
                        TrainConfig.forRandomRegression(RandomRegression.ID), RandomRegression::draw));
        entries = FXCollections.observableArrayList(mnist, iris, random);
        if (source.isStarted()) {
            loadMnist();
        }
    }

    /** Offers the digits that need no file; they are made, or read where they were kept, when they are first chosen. */
    public void offer(BuiltInDigits digits) {
        builtIn = digits;
        madeDigits = new DatasetEntry(Messages.get("data.digits"), new DatasetContent.Making(0));
        entries.add(1, madeDigits);
    }

    /** What the user has drawn, to be mixed into the images that are read from now on. */
    public void mixIn(DrawnDigits drawings) {
        drawn = drawings;
    }

    /** Offers a dataset that somebody else keeps up to date. */
    public DatasetEntry offer(String title, DatasetContent content) {
        DatasetEntry entry = new DatasetEntry(title, content);
        entries.add(entries.indexOf(iris), entry);
        return entry;
    }

    /** A dataset has been chosen: what is not there yet is made. */
    public void choose(DatasetEntry entry) {
        BuiltInDigits digits = builtIn;
        if (digits == null || entry != madeDigits || making) {
            return;
        }
        making = true;
        background.run(
                () -> digits.load(
                        BuiltInDigits.Order.STANDARD,
                        (done, total) -> background.onWindow(() -> showMade(entry, (double) done / total))),
                dataset -> entry.contentProperty().set(images(dataset)),
                error -> entry.contentProperty().set(new DatasetContent.Broken(Problems.sentence(error))));
    }

    /** Images that can be chosen, while what evaluations do with them first is done already. */
    private DatasetContent.Images images(Dataset dataset) {
        DatasetContent.Images images = new DatasetContent.Images(dataset, drawn);
        background.run(
                () -> {
                    WarmUp.prepare(images.defaults(), dataset);
                    return dataset;
                },
                prepared -> {},
                error -> LOG.log(Level.INFO, "The first evaluation will take longer.", error));
        return images;
    }

    /** The last word may come before a word about progress. */
    private static void showMade(DatasetEntry entry, double share) {
        if (entry.content() instanceof DatasetContent.Making) {
            entry.contentProperty().set(new DatasetContent.Making(share));
        }
    }

    public ObservableList<DatasetEntry> entries() {
        return entries;
    }

    public DatasetEntry mnist() {
        return mnist;
    }

    /** The entry of the dataset that a run or a recipe names; null where it is not among those offered. */
    public @Nullable DatasetEntry find(DataChoice named) {
        for (DatasetEntry entry : entries) {
            if (entry.content() instanceof DatasetContent.Ready ready
                    && ready.defaults().data().asksTheSameAs(named)) {
                return entry;
            }
        }
        // Not ready: what was found is among the above.
        if (named.dataset().equals(MNIST_ID) && !(mnist.content() instanceof DatasetContent.Ready)) {
            return mnist;
        }
        return named.dataset().equals(BuiltInDigits.ID) ? madeDigits : null;
    }

    /** What a new window shows: MNIST where its files are, else the digits that need none, else what is ready at once. */
    public DatasetEntry first() {
        if (!(mnist.content() instanceof DatasetContent.Missing)) {
            return mnist;
        }
        return madeDigits == null ? iris : madeDigits;
    }

    /** Whether this is what a new user finds in the place of MNIST, whose files are not there. */
    boolean standsIn(DatasetEntry entry) {
        return entry == madeDigits && mnist.content() instanceof DatasetContent.Missing;
    }

    public MnistSource source() {
        return source;
    }

    /** Reads MNIST from where it is found, on another thread. */
    void loadMnist() {
        mnist.contentProperty().set(new DatasetContent.Loading());
        background.run(
                source::load,
                dataset -> mnist.contentProperty().set(images(dataset)),
                error -> mnist.contentProperty().set(new DatasetContent.Broken(Problems.sentence(error))));
    }

    /**
     * Reads a folder of the user's with four files in MNIST's format. A folder that cannot be read changes nothing.
     *
     * @param opened told of the new entry
     * @param failed told the sentence that says why not
     */
    public void open(Path folder, Consumer<DatasetEntry> opened, Consumer<String> failed) {
        background.run(
                () -> source.load(folder),
                dataset -> opened.accept(add(dataset.title(), images(dataset))),
                error -> failed.accept(Problems.sentence(error)));
    }

    /**
     * Reads a CSV file of the user's. One that cannot be read changes nothing.
     *
     * @param targets the columns to predict; empty where the last column is the class
     * @param opened told of the new entry
     * @param failed told the sentence that says why not
     */
    public void openTable(Path file, List<String> targets, Consumer<DatasetEntry> opened, Consumer<String> failed) {
        background.run(
                () -> read(file.toAbsolutePath().normalize(), targets),
                content -> opened.accept(add(tableTitle(file, targets), content)),
                error -> failed.accept(Problems.sentence(error)));
    }

    private static DatasetContent.Ready read(Path file, List<String> targets) {
        // A table too small to be split is refused here, rather than by each panel that shows it.
        return targets.isEmpty()
                ? new DatasetContent.Measurements(CsvTable.read(file))
                : new DatasetContent.Numbers(CsvTable.readNumeric(file, targets));
    }

    private static String tableTitle(Path file, List<String> targets) {
        String name = String.valueOf(file.getFileName());
        return targets.isEmpty() ? name : Messages.get("data.table.title", name, String.join(", ", targets));
    }

    /** What was opened before gets the newer content. */
    private DatasetEntry add(String title, DatasetContent.Ready content) {
        DatasetEntry before = find(content.defaults().data());
        if (before != null) {
            before.contentProperty().set(content);
            return before;
        }
        DatasetEntry entry = new DatasetEntry(title, content);
        entries.add(entry);
        return entry;
    }
}
