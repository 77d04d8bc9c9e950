package dev.inkling.ui.setup;

import dev.inkling.data.DownloadProgress;
import dev.inkling.data.MnistDownload;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The download of MNIST as the window shows it. {@link #refresh} is to be called a few times a second. */
public final class DownloadViewModel {
    private static final double MEGABYTE = 1e6;

    private final Supplier<MnistDownload> downloads;
    private final DatasetCatalog catalog;
    private final Background background;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction");
    private final ReadOnlyStringWrapper speed = new ReadOnlyStringWrapper(this, "speed", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable MnistDownload current;

    /** @param downloads makes a new download, not started */
    public DownloadViewModel(Supplier<MnistDownload> downloads, DatasetCatalog catalog, Background background) {
        this.downloads = downloads;
        this.catalog = catalog;
        this.background = background;
    }

    /** Begins, or goes on with what an earlier try has left; when all is right, MNIST is read. */
    public void start() {
        if (running.get()) {
            return;
        }
        MnistDownload download = downloads.get();
        current = download;
        running.set(true);
        problem.set("");
        refresh();
        background.run(
                download::run,
                complete -> {
                    end();
                    if (complete) {
                        catalog.loadMnist();
                    }
                },
                error -> {
                    end();
                    problem.set(Problems.sentence(error));
                });
    }

    private void end() {
        running.set(false);
        current = null;
    }

    public void cancel() {
        if (current != null) {
            current.cancel();
        }
    }

    /** Takes over how far it is. */
    public void refresh() {
        if (current != null) {
            DownloadProgress progress = current.progress();
            fraction.set(progress.bytesTotal() == 0 ? 0 : (double) progress.bytesDone() / progress.bytesTotal());
            speed.set(Messages.get(
                    "download.speed",
                    progress.bytesDone() / MEGABYTE,
                    progress.bytesTotal() / MEGABYTE,
                    progress.bytesPerSecond() / MEGABYTE));
        }
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** 0…1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** The sentence that says why it failed, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
