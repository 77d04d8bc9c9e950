package dev.inkling.cli;

import dev.inkling.data.IdxPair;
import dev.inkling.data.mine.DrawingImport;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.data.mine.NewDrawing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds drawings from files to My digits. */
@Command(
        name = "import",
        description =
                "Adds drawings from a file of strokes, or images from IDX files, to My digits: all of them, or none if"
                        + " something is wrong with one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling datasets import drawings.json",
            "  inkling datasets import exported-folder",
            "  inkling datasets import emnist-digits-test-images-idx3-ubyte.gz",
            "  inkling datasets import scans.idx digits.idx",
            "A file of strokes is a JSON array of {\"label\": 4, \"strokes\": [[[x, y], ...], ...]}, y downwards, in any unit;"
                    + " every drawing needs its label here.",
            "Images are IDX files of 28 × 28 pixels with their labels 0 to 9, gzipped or not, at most 100,000 at once. The"
                    + " labels of NAME-images-idx3-ubyte are looked for in NAME-labels-idx1-ubyte beside it. In a folder,"
                    + " files have MNIST’s names, as datasets export writes them; where it has images for training and for"
                    + " the test, each keep their part. Of all other drawings, every fifth of a digit is for the test.",
            "What is imported twice is there twice; how much of it was there already is said."
        })
final class ImportDrawingsCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Strokes as JSON, an IDX file of images, or a folder of IDX files.")
    private Path place = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LABELS",
            description = "The IDX file with the labels of the images, where it is not found beside them.")
    private @Nullable Path labels;

    ImportDrawingsCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<NewDrawing> drawings =
                labels == null ? DrawingImport.read(place) : DrawingImport.read(new IdxPair(place, labels));
        try (MyDigits digits = MyDigits.open(root.home())) {
            int known = digits.countKnown(drawings);
            digits.add(drawings);
            console.line("Added " + drawings.size() + "; My digits has "
                    + Arrays.stream(digits.counts()).sum() + " drawings now");
            if (known > 0) {
                console.tell(known + " of them were there already, and are there once more now.");
            }
        }
        return ExitCode.FINISHED;
    }
}
