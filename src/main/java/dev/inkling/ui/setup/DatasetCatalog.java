package dev.inkling.ui.setup;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.data.MnistSource;
import dev.inkling.data.RandomRegression;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The datasets that the window offers: MNIST, iris, random numbers, and folders that the user opens. */
public final class DatasetCatalog {
    private static final String MNIST_ID = "mnist";

    private final MnistSource source;
    private final Background background;
    private final DatasetEntry mnist;
    private final DatasetEntry iris;
    private final ObservableList<DatasetEntry> entries;

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

    public ObservableList<DatasetEntry> entries() {
        return entries;
    }

    public DatasetEntry mnist() {
        return mnist;
    }

    /** The entry of the dataset that a run or a recipe names; null where it is not among those offered. */
    public @Nullable DatasetEntry find(String id) {
        for (DatasetEntry entry : entries) {
            if (entry.content() instanceof DatasetContent.Ready ready
                    && ready.defaults().data().dataset().equals(id)) {
                return entry;
            }
        }
        return id.equals(MNIST_ID) && !(mnist.content() instanceof DatasetContent.Ready) ? mnist : null;
    }

    /** What a new window shows: MNIST where its files are, else what is ready. */
    public DatasetEntry first() {
        return mnist.content() instanceof DatasetContent.Missing ? iris : mnist;
    }

    public MnistSource source() {
        return source;
    }

    /** Reads MNIST from where it is found, on another thread. */
    void loadMnist() {
        mnist.contentProperty().set(new DatasetContent.Loading());
        background.run(
                source::load,
                dataset -> mnist.contentProperty().set(new DatasetContent.Images(dataset)),
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
                dataset -> opened.accept(add(dataset)),
                error -> failed.accept(Problems.sentence(error)));
    }

    private DatasetEntry add(Dataset dataset) {
        DatasetContent content = new DatasetContent.Images(dataset);
        for (DatasetEntry entry : entries) {
            if (entry.title().equals(dataset.title())) {
                entry.contentProperty().set(content);
                return entry;
            }
        }
        DatasetEntry entry = new DatasetEntry(dataset.title(), content);
        entries.add(entry);
        return entry;
    }
}
