package dev.inkling.ui.curves;

import dev.inkling.ui.chart.ChartExport;
import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.CurveSnapshot;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** Saves charts as pictures and their numbers as CSV, to where the user says. */
public final class ChartFiles {
    private static final int PICTURE_WIDTH = 900;
    private static final int PICTURE_HEIGHT = 480;
    private static final int PRINT_SCALE = 2;

    private final CurvesView view;
    private final Background background;
    private final Consumer<String> tell;

    /** @param tell shows a sentence: that it is saved, or why not */
    public ChartFiles(CurvesView view, Background background, Consumer<String> tell) {
        this.view = view;
        this.background = background;
        this.tell = tell;
    }

    public void saveLossPicture() {
        savePicture(view.loss(), "inkling-loss.png");
    }

    public void saveScorePicture() {
        savePicture(view.score(), "inkling-scores.png");
    }

    private void savePicture(LiveChart chart, String name) {
        Image picture = ChartExport.picture(chart, PICTURE_WIDTH, PICTURE_HEIGHT, PRINT_SCALE, true);
        Path file = ask(name, "PNG", "*.png");
        if (file != null) {
            save(file, () -> {
                ChartExport.writePng(picture, file);
                return file;
            });
        }
    }

    /** All points of all curves that are not hidden. */
    public void saveNumbers() {
        List<Curve> shown = new ArrayList<>(view.loss().curves());
        shown.addAll(view.score().curves());
        shown.removeIf(curve -> !curve.visibleProperty().get());
        List<CurveSnapshot> snapshot = CurveSnapshot.of(shown);
        Path file = ask("inkling-curves.csv", "CSV", "*.csv");
        if (file != null) {
            save(file, () -> {
                ChartExport.writeCsv(snapshot, file);
                return file;
            });
        }
    }

    private @Nullable Path ask(String name, String kind, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("curves.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(kind, pattern));
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        return chosen == null ? null : chosen.toPath();
    }

    private void save(Path file, Callable<Path> work) {
        background.run(
                work,
                saved -> tell.accept(Messages.get("curves.saved", saved)),
                error -> tell.accept(Messages.get("curves.notSaved", file, Problems.sentence(error))));
    }
}
