package dev.inkling.ui.curves;

import dev.inkling.ui.chart.ChartExport;
import dev.inkling.ui.chart.CurveSnapshot;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** Saves charts as pictures or drawings and their numbers as CSV, to where the user says. */
public final class ChartFiles {
    private static final int PRINT_SCALE = 2;
    static final ExtensionFilter PNG = new ExtensionFilter(Messages.get("curves.save.png"), "*.png");
    static final ExtensionFilter SVG = new ExtensionFilter(Messages.get("curves.save.svg"), "*.svg");

    private final CurvesView view;
    private final Background background;
    private final Consumer<String> tell;

    /** @param tell shows a sentence: that it is saved, or why not */
    public ChartFiles(CurvesView view, Background background, Consumer<String> tell) {
        this.view = view;
        this.background = background;
        this.tell = tell;
    }

    /** All charts as they are laid out now. */
    public void saveView() {
        saveFigure(view.figure(), "inkling-curves");
    }

    public void saveLoss() {
        saveFigure(Figure.of(view.loss()), "inkling-loss");
    }

    public void saveScore() {
        saveFigure(Figure.of(view.score()), "inkling-scores");
    }

    /** Painted before the question, because curves grow on meanwhile. */
    private void saveFigure(Figure figure, String name) {
        if (figure.charts().isEmpty()) {
            tell.accept(Messages.get("curves.nothingToSave"));
            return;
        }
        List<LiveChart> charts = figure.charts();
        int columns = figure.columns();
        Image picture = ChartExport.picture(charts, columns, figure.width(), figure.height(), PRINT_SCALE, true);
        String drawing = ChartExport.svg(charts, columns, figure.width(), figure.height());
        Path file = ask(name + ".png", PNG, SVG);
        if (file != null) {
            save(file, () -> {
                if (isSvg(file)) {
                    ChartExport.writeText(drawing, file);
                } else {
                    ChartExport.writePng(picture, file);
                }
                return file;
            });
        }
    }

    private static boolean isSvg(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    /** All points of all runs that are not hidden, repeats one by one. */
    public void saveNumbers() {
        List<CurveSnapshot> snapshot = view.snapshots();
        Path file = ask("inkling-curves.csv", new ExtensionFilter("CSV", "*.csv"));
        if (file != null) {
            save(file, () -> {
                ChartExport.writeCsv(snapshot, SplitBy.settingNames(), file);
                return file;
            });
        }
    }

    private @Nullable Path ask(String name, ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("curves.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(kinds);
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        return chosen == null ? null : withExtension(chosen.toPath(), chooser.getSelectedExtensionFilter());
    }

    /** Choosing another kind leaves the proposed name as it is on some platforms, and none appends what is not typed everywhere. */
    static Path withExtension(Path file, @Nullable ExtensionFilter kind) {
        String name = String.valueOf(file.getFileName());
        if (kind == SVG && name.endsWith(".png")) {
            return file.resolveSibling(name.substring(0, name.length() - ".png".length()) + ".svg");
        }
        if (kind != null && !name.contains(".")) {
            // As the filter has it: *.svg
            return file.resolveSibling(name + kind.getExtensions().get(0).substring(1));
        }
        return file;
    }

    private void save(Path file, Callable<Path> work) {
        background.run(
                work,
                saved -> tell.accept(Messages.get("curves.saved", saved)),
                error -> tell.accept(Messages.get("curves.notSaved", file, Problems.sentence(error))));
    }
}
