package dev.inkling.cli;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.FoundData;
import dev.inkling.data.IdxWriter;
import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.data.mine.StrokeFile;
import dev.inkling.train.SettingException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes images of a dataset, or the strokes of My digits, for other programs. */
@Command(
        name = "export",
        description =
                "Writes a dataset of images as four IDX files, the format of MNIST; My digits also as a file of strokes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling datasets export digits --count 6000 --out digits6000",
            "  inkling datasets export digits --count 500 --seed 7 --out sheet --gz",
            "  inkling datasets export my-digits --strokes drawings.json",
            "--count N writes N training images, and a sixth as many test images beside them, as in MNIST; the images of"
                    + " digits are made for it, those of other datasets are the first ones.",
            "What was exported with images of both parts can be learned from: inkling train --dataset ./digits6000"
        })
final class ExportDatasetCommand implements Callable<Integer> {
    /** As many as an IDX file of 28 × 28 pixels may have to be read again. */
    private static final int MOST_IMAGES = 300_000;

    private static final int TRAIN_PER_TEST = 6;

    private final InklingCommand root;
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "digits, my-digits, mnist, or another dataset of images")
    private String name = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the four IDX files go; made if it is not there.")
    private @Nullable Path out;

    @Option(
            names = "--count",
            paramLabel = "N",
            description =
                    "Training images; a sixth as many for the test come beside them (default: all there are, of digits"
                            + " 60,000).")
    private @Nullable Integer count;

    @Option(
            names = "--test-count",
            paramLabel = "N",
            description =
                    "Another number of test images; 0 for none, which leaves a folder that cannot be learned from.")
    private @Nullable Integer testCount;

    @Option(names = "--seed", paramLabel = "N", description = "digits: of all that is drawn (default: 1).")
    private @Nullable Long seed;

    @Option(names = "--gz", description = "Gzipped, with names that end with .gz.")
    private boolean packed;

    @Option(
            names = "--strokes",
            paramLabel = "FILE.json",
            description = "my-digits: the file for the strokes; drawings that came as images have none.")
    private @Nullable Path strokes;

    ExportDatasetCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (out == null && strokes == null) {
            throw new SettingException(
                    "There is nothing to write; give --out with a folder, or for my-digits --strokes with a"
                            + " file.");
        }
        if (strokes != null && !name.equals(DrawnDigits.ID)) {
            throw new SettingException("--strokes is about my-digits; of " + name + " there are images only.");
        }
        if (seed != null && !name.equals(BuiltInDigits.ID)) {
            throw new SettingException("--seed is about digits; the images of " + name + " are there already.");
        }
        if (count != null) {
            OptionLimits.check("--count", count, 1, MOST_IMAGES);
        }
        if (testCount != null) {
            OptionLimits.check("--test-count", testCount, 0, MOST_IMAGES);
        }
        requireOwnFiles();
        if (strokes != null) {
            exportStrokes(strokes);
        }
        if (out != null) {
            exportImages(out);
        }
        return ExitCode.FINISHED;
    }

    private void requireOwnFiles() {
        OutputFiles files = new OutputFiles(root.home());
        if (out != null) {
            new IdxWriter(out, packed).files().forEach(file -> files.addLater("--out", file));
        }
        if (strokes != null) {
            files.addLater("--strokes", strokes);
        }
    }

    private void exportImages(Path folder) {
        Dataset images = images();
        new IdxWriter(folder, packed).write(images).forEach(file -> console.line("Wrote " + file));
        if (images.train().size() == 0 || images.test().size() == 0) {
            console.tell("There are images of one part only, of "
                    + (images.test().size() == 0 ? "training" : "the test") + ": the folder cannot be learned from.");
        }
    }

    private void exportStrokes(Path file) {
        try (MyDigits digits = MyDigits.open(root.home())) {
            List<LabeledDrawing> all = digits.all();
            requireSome(all.size());
            int written = StrokeFile.write(file, all);
            console.line("Wrote " + file);
            if (written < all.size()) {
                console.tell(
                        all.size() - written + " of " + all.size() + " drawings came as images and have no strokes:"
                                + " they are not in " + file + ". Export them by --out.");
            }
        }
    }

    private Dataset images() {
        if (name.equals(BuiltInDigits.ID)) {
            BuiltInDigits.Order standard = BuiltInDigits.Order.STANDARD;
            int train = count == null ? standard.train() : count;
            int test = testCount(train);
            BuiltInDigits.Order order =
                    new BuiltInDigits.Order(seed == null ? standard.seed() : seed, train, Math.max(1, test));
            return cut(BuiltInDigits.make(order, BuiltInDigits.Progress.NONE), train, test);
        }
        Dataset dataset = name.equals(DrawnDigits.ID) ? drawings() : found();
        int trainThere = dataset.train().size();
        int testThere = dataset.test().size();
        requireThere("--count", count, trainThere, "for training");
        requireThere("--test-count", testCount, testThere, "for the test");
        int train = count == null ? trainThere : count;
        // A sixth is not asked for by anybody: where there are fewer, these have to do.
        return cut(
                dataset, train, count == null && testCount == null ? testThere : Math.min(testThere, testCount(train)));
    }

    private Dataset drawings() {
        try (MyDigits digits = MyDigits.open(root.home())) {
            Dataset all = digits.images();
            requireSome(all.train().size() + all.test().size());
            return all;
        }
    }

    private Dataset found() {
        if (!(root.library().load(name, List.of()) instanceof FoundData.Parted parted)) {
            throw new DataException(
                    name + " cannot be exported: found a table, expected images. Choose digits, my-digits or mnist.");
        }
        return parted.dataset();
    }

    private static void requireSome(int drawings) {
        if (drawings == 0) {
            throw new DataException("My digits cannot be exported: found no drawing. Draw digits in the window first.");
        }
    }

    private void requireThere(String option, @Nullable Integer wanted, int there, String purpose) {
        if (wanted != null && wanted > there) {
            throw new SettingException(option + " is " + wanted + ", but " + name + " has " + there + " images "
                    + purpose + ". Give at most " + there + ", or leave it out for all.");
        }
    }

    private int testCount(int train) {
        return testCount == null ? Math.max(1, train / TRAIN_PER_TEST) : testCount;
    }

    private static Dataset cut(Dataset dataset, int train, int test) {
        return new Dataset(
                dataset.id(),
                dataset.title(),
                dataset.note(),
                dataset.shape(),
                dataset.classNames(),
                dataset.scaling(),
                dataset.train().first(train),
                dataset.test().first(test));
    }
}
