package dev.inkling.ui.mine;

import dev.inkling.data.Dataset;
import dev.inkling.data.IdxWriter;
import dev.inkling.data.mine.DrawingImport;
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
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Brings drawings in from files, and writes them to some. */
final class DrawingFiles {
    private static final List<String> STROKES = List.of("*.json", "*.JSON");
    private static final List<String> IMAGES =
            List.of("*images*ubyte", "*images*ubyte.gz", "*images*.idx", "*images*.idx.gz");

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

    /** Asks for a file of strokes or of images, and adds its drawings. */
    void bring() {
        FileChooser chooser = chooser("mine.import.title");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(
                                Messages.get("mine.files.any"),
                                Stream.of(STROKES, IMAGES).flatMap(List::stream).toList()),
                        new ExtensionFilter(Messages.get("mine.files.strokes"), STROKES),
                        new ExtensionFilter(Messages.get("mine.files.images"), IMAGES),
                        new ExtensionFilter(Messages.get("mine.files.all"), "*.*"));
        File file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            bring(file.toPath());
        }
    }

    /** Adds the drawings of a file, or the images of one with the labels beside it: all or none. */
    void bring(Path file) {
        tell.accept(Messages.get("mine.importing", file.getFileName()));
        background.run(
                () -> DrawingImport.read(file),
                read -> {
                    tell.accept(Messages.get("mine.adding", read.size(), file.getFileName()));
                    digits.addAll(
                            read, known -> tell.accept(imported(read.size(), known, file)), () -> tell.accept(""));
                },
                error -> {
                    tell.accept("");
                    complain.accept(Problems.sentence(error));
                });
    }

    private static String imported(int count, int known, Path file) {
        String added = Messages.get("mine.imported", count, file.getFileName());
        return known == 0 ? added : added + " " + Messages.get("mine.imported.again", known);
    }

    /** Asks where to, and writes all strokes. */
    void saveStrokes() {
        FileChooser chooser = chooser("mine.exportStrokes.title");
        chooser.getExtensionFilters().setAll(new ExtensionFilter(Messages.get("mine.files.strokes"), STROKES));
        chooser.setInitialFileName("my-digits.json");
        File file = digits.count() == 0 ? null : chooser.showSaveDialog(owner.get());
        if (file != null) {
            saveStrokes(file.toPath());
        } else {
            sayIfNone();
        }
    }

    /** Writes all strokes, and says how many drawings have none. */
    void saveStrokes(Path file) {
        List<LabeledDrawing> drawings = drawings();
        save(() -> {
            int written = StrokeFile.write(file, drawings);
            int left = drawings.size() - written;
            String saved = Messages.get("mine.exported", written, file);
            return left == 0 ? saved : saved + " " + Messages.get("mine.exported.left", left);
        });
    }

    /** Asks for a folder, and writes the images in MNIST's format. */
    void saveImages() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get("mine.exportImages.title"));
        File folder = digits.count() == 0 ? null : chooser.showDialog(owner.get());
        if (folder != null) {
            Dataset images = digits.drawn().images();
            int count = digits.count();
            save(() -> {
                new IdxWriter(folder.toPath(), false).write(images);
                return Messages.get("mine.exported", count, folder);
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

    /** @param work comes back with a sentence that says what was done */
    private void save(Callable<String> work) {
        background.run(work, tell, error -> complain.accept(Problems.sentence(error)));
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(title));
        return chooser;
    }
}
