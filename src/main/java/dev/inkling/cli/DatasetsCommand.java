package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.MnistSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what there is to learn from. */
@Command(
        name = "datasets",
        description = "Lists the datasets that are on this computer, and where.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling datasets",
            "  inkling datasets --datasets /data/digits --json",
            "  inkling datasets download mnist",
            "  inkling datasets export digits --count 6000 --out digits6000",
            "  inkling datasets import drawings.json",
            "  inkling datasets import train-images-idx3-ubyte.gz"
        })
final class DatasetsCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    DatasetsCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        DatasetLibrary library = root.library();
        List<DatasetLibrary.Entry> entries = library.entries();
        for (DatasetLibrary.Entry entry : entries) {
            console.line(json ? line(entry, library).toString() : entry.name() + "\t" + place(entry, library));
        }
        if (!json && entries.stream().noneMatch(entry -> entry.name().equals(DrawnDigits.ID))) {
            console.line(DrawnDigits.ID + "\t" + whyNone(library));
        }
        if (!json && entries.stream().noneMatch(entry -> entry.name().equals(DatasetLibrary.MNIST))) {
            console.line(DatasetLibrary.MNIST + "\tnot found; looked for in " + places(library.mnist())
                    + ". Fetch it with: inkling datasets download mnist");
        }
        return ExitCode.FINISHED;
    }

    private static JsonLine line(DatasetLibrary.Entry entry, DatasetLibrary library) {
        JsonLine line = new JsonLine()
                .put("dataset", entry.name())
                .put("place", entry.place().map(Path::toString).orElse(null));
        return entry.name().equals(DrawnDigits.ID)
                ? line.put("drawings", library.drawn().count())
                : line;
    }

    private static String place(DatasetLibrary.Entry entry, DatasetLibrary library) {
        if (entry.name().equals(DrawnDigits.ID)) {
            return "your own drawings: " + library.drawn().count();
        }
        return entry.place().map(Path::toString).orElse("comes with the program");
    }

    private static String whyNone(DatasetLibrary library) {
        try {
            library.drawn().count();
            return "no drawings yet. Draw digits in the window and say what they were, or read some from files with:"
                    + " inkling datasets import FILE";
        } catch (DataException e) {
            return CommandProblems.sentence(e);
        }
    }

    private static String places(MnistSource mnist) {
        return mnist.places().stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
