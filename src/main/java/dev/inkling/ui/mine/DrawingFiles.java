package dev.inkling.ui.mine;

import dev.inkling.data.Dataset;
import dev.inkling.data.IdxWriter;
import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.data.mine.StrokeFile;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Brings drawings in from files, and writes them to some. */
final class DrawingFiles {
    private final MyDigitsModel digits;
    private final Background background;
    private final Supplier<Window> owner;
    private final Consumer<String> tell;
    private final Consumer<String> complain;

    /**
     * @param owner of the windows that ask
     * @param tell shows a sentence that something is done
     * @param complain shows a sentence that it is not, and why
     */
    DrawingFiles(
            MyDigitsModel digits,
            Background background,
            Supplier<Window> owner,
            Consumer<String> tell,
            Consumer<String> complain) {
        this.digits = digits;
        this.background = background;
        this.owner = owner;
        this.tell = tell;
        this.complain = complain;
    }

    /** Asks for a file of strokes and adds its drawings. */
    void bring() {
        File file = chooser("mine.import.title").showOpenDialog(owner.get());
        if (file != null) {
            bring(file.toPath());
        }
    }

    /** Adds the drawings of a file, all or none. */
    void bring(Path file) {
        background.run(
                () -> StrokeFile.readLabeled(file),
                read -> digits.addAll(
                        read, () -> tell.accept(Messages.get("mine.imported", read.size(), file.getFileName()))),
                error -> complain.accept(Problems.sentence(error)));
    }

    /** Asks where to, and writes all strokes. */
    void saveStrokes() {
        FileChooser chooser = chooser("mine.exportStrokes.title");
        chooser.setInitialFileName("my-digits.json");
        File file = digits.count() == 0 ? null : chooser.showSaveDialog(owner.get());
        if (file != null) {
            List<LabeledDrawing> drawings = drawings();
            save(drawings.size(), () -> {
                StrokeFile.write(file.toPath(), drawings);
                return file.toPath();
            });
        } else {
            sayIfNone();
        }
    }

    /** Asks for a folder, and writes the images in MNIST's format. */
    void saveImages() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get("mine.exportImages.title"));
        File folder = digits.count() == 0 ? null : chooser.showDialog(owner.get());
        if (folder != null) {
            Dataset images = digits.drawn().images();
            save(digits.count(), () -> {
                new IdxWriter(folder.toPath(), false).write(images);
                return folder.toPath();
            });
        } else {
            sayIfNone();
        }
    }

    private void sayIfNone() {
        if (digits.count() == 0) {
            tell.accept(Messages.get("mine.nothingToExport"));
        }
    }

    private List<LabeledDrawing> drawings() {
        return digits.drawingsProperty().get().stream()
                .map(SeenDrawing::drawing)
                .toList();
    }

    private void save(int count, Callable<Path> work) {
        background.run(
                work,
                saved -> tell.accept(Messages.get("mine.exported", count, saved)),
                error -> complain.accept(Problems.sentence(error)));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(title));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Messages.get("mine.files.kind"), "*.json", "*.JSON"));
        return chooser;
    }
}
