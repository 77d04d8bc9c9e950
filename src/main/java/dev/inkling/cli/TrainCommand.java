package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.WeightsFile;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains in the terminal. */
@Command(
        name = "train",
        description =
                "Trains a network and tells how it goes. Settings that are not given are those that the window begins"
                        + " with for the dataset.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling train --dataset iris",
            "  inkling train --dataset mnist --hidden 256,128 --optimizer adam --lr 0.001 --epochs 20 --save-weights w.npz",
            "  inkling train --config run.json --seed 2 --json > run.jsonl",
            "  inkling train --dataset flowers.csv --standardize --validation 0.2 --patience 20",
            "With --json: one object a line, \"event\":\"evaluation\" for each evaluation, \"event\":\"finished\" at the end.",
            "Ctrl-C ends the run; what it has learned so far is saved where a file was named."
        })
final class TrainCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Mixin
    private final RunFiles files = new RunFiles();

    @Option(names = "--init-from", paramLabel = "FILE.npz", description = "Start from parameters that were kept.")
    private @Nullable Path start;

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    TrainCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    SettingOptions settings() {
        return config.settings();
    }

    @Override
    public Integer call() throws InterruptedException {
        files.requireWritable();
        List<ReadyRun> ready = List.of(ready(root.library()));
        RunReport report = json ? new JsonReport(console) : new TextReport(console);
        try (Interruption interruption = new Interruption()) {
            return new RunSequence(console, report, files, interruption).run(ready);
        }
    }

    private ReadyRun ready(DatasetLibrary library) {
        TrainConfig settings = config.config(library);
        Dataset dataset = RunData.prepare(settings, library);
        // Asked here too, so that what does not fit together is refused before a run begins.
        NetworkShape shape = settings.shape(dataset);
        ParameterValues values = start == null
                ? null
                : WeightsFile.load(start, shape, settings.network().precision());
        return new ReadyRun("", settings, dataset, values);
    }
}
