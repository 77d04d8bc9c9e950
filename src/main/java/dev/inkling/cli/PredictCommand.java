package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Predictor;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers for pictures and rows, by kept weights. */
@Command(
        name = "predict",
        description =
                "Tells what a network takes samples for: pictures, IDX files of images (gzipped or not), rows of CSV"
                        + " files, drawings as strokes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling predict --weights w.npz digit.png",
            "  inkling predict --weights w.npz --json t10k-images-idx3-ubyte.gz > answers.jsonl",
            "  inkling predict --weights iris.npz --dataset iris --top 1 flowers.csv",
            "  inkling predict --run 12 flowers.csv",
            "  inkling predict --run 12 --strokes drawings.json --json",
            "A picture of another size is scaled to fit; one that is dark on light is inverted.",
            "A file of strokes is a JSON array of {\"label\": 4, \"strokes\": [[[x, y], ...], ...]}, y downwards, in any"
                    + " unit; the label may be left out. With --json each drawing gets a line"
                    + " {\"prediction\":4,\"probabilities\":[...]}, in which both are null where there is no ink."
        })
final class PredictCommand implements Callable<Integer> {
    private static final int MOST_TOP = 1_000;

    private final InklingCommand root;
    private final Console console;

    @Mixin
    private final KeptNetwork network = new KeptNetwork();

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Pictures, IDX files or CSV files.")
    private List<Path> files = List.of();

    @Option(names = "--strokes", paramLabel = "FILE.json", description = "Drawings as strokes, instead of FILE.")
    private @Nullable Path strokes;

    @Option(names = "--top", paramLabel = "K", description = "Show the K likeliest classes (default: 3).")
    private int top = 3;

    @Option(names = "--json", description = "A JSON line for each sample on standard output, and nothing else.")
    private boolean json;

    PredictCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    SettingOptions settings() {
        return config.settings();
    }

    @Override
    public Integer call() {
        OptionLimits.check("--top", top, 1, MOST_TOP);
        if (files.isEmpty() == (strokes == null)) {
            throw new SettingException(
                    files.isEmpty()
                            ? "FILE is missing, or what belongs behind --strokes."
                            : "--strokes excludes FILE; ask for one after the other.");
        }
        DatasetLibrary library = root.library();
        KeptNetwork.Loaded loaded = network.load(config, root, library);
        ParameterValues parameters = loaded.parameters();
        Dataset dataset = dataset(loaded.settings(), library);
        if (dataset != null) {
            loaded.requireFit(dataset);
        }
        Predictor predictor = new Predictor(parameters);
        PredictionReport report = new PredictionReport(console, json, top, parameters.shape(), dataset);
        if (strokes != null) {
            new StrokeAnswers(
                            console, json, report, predictor, parameters.shape().inputs())
                    .tell(strokes);
            return ExitCode.FINISHED;
        }
        SampleInput input = new SampleInput(parameters.shape().inputs(), dataset);
        for (Path file : files) {
            input.read(file, sample -> {
                if (!console.isClosed()) {
                    report.tell(sample, predictor.answer(sample.features()));
                }
            });
        }
        return ExitCode.FINISHED;
    }

    /** Images need none; tables need theirs for the names and the scaling of columns. */
    private @Nullable Dataset dataset(TrainConfig settings, DatasetLibrary library) {
        boolean rows = files.stream().anyMatch(SampleInput::isTable);
        if (rows && !config.isAboutDataset() && !network.isOfRun()) {
            throw new SettingException(
                    "--dataset is missing: rows need the table that the network has learned from, for"
                            + " the names of its columns.");
        }
        return rows || config.namesDataset() ? RunData.prepareAlone(settings, library) : null;
    }
}
