package dev.inkling.cli;

import dev.inkling.data.mine.MyDigits;
import dev.inkling.data.mine.NewDrawing;
import dev.inkling.data.mine.StrokeFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds drawings from a file to My digits. */
@Command(
        name = "import",
        description =
                "Adds drawings from a file of strokes to My digits: all of them, or none if something is wrong with one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling datasets import drawings.json",
            "The file is a JSON array of {\"label\": 4, \"strokes\": [[[x, y], ...], ...]}, y downwards, in any unit; every"
                    + " drawing needs its label here."
        })
final class ImportDrawingsCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE.json", description = "Drawings as strokes, with their digits.")
    private Path file = Path.of("");

    ImportDrawingsCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<NewDrawing> drawings = StrokeFile.readLabeled(file);
        try (MyDigits digits = MyDigits.open(root.home())) {
            digits.add(drawings);
            console.line("Added " + drawings.size() + "; My digits has "
                    + Arrays.stream(digits.counts()).sum() + " drawings now");
        }
        return ExitCode.FINISHED;
    }
}
