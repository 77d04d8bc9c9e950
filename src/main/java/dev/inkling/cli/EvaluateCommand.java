package dev.inkling.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.Samples;
import dev.inkling.data.mine.DrawnDataset;
import dev.inkling.nn.ParameterValues;
import dev.inkling.train.Examination;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges kept weights on a dataset. */
@Command(
        name = "evaluate",
        description =
                "Judges weights from a file, or of a kept run, on a dataset: loss, accuracy, and which classes are taken for which.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling evaluate --weights w.npz --dataset mnist",
            "  inkling evaluate --weights w.npz --config run.json --part both --json",
            "  inkling evaluate --run 12 --best",
            "  inkling evaluate --run 12 --dataset my-digits --json",
            "  inkling evaluate --run 12 --strokes drawings.json",
            "A table is split as it was for training only with the same settings: give them by --config, or the options for"
                    + " data and --seed."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    /** Which samples of a dataset. */
    enum Part {
        TRAIN,
        TEST,
        BOTH
    }

    @Mixin
    private final KeptNetwork network = new KeptNetwork();

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Option(names = "--part", paramLabel = "train|test|both", description = "Which samples (default: test).")
    private Part part = Part.TEST;

    @Option(
            names = "--strokes",
            paramLabel = "FILE.json",
            description = "On drawings with their labels instead of a dataset; see: inkling datasets import --help")
    private @Nullable Path strokes;

    @Option(names = "--json", description = "A JSON line for each part on standard output, and nothing else.")
    private boolean json;

    EvaluateCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    SettingOptions settings() {
        return config.settings();
    }

    @Override
    public Integer call() throws InterruptedException {
        DatasetLibrary library = root.library();
        KeptNetwork.Loaded loaded = network.load(config, root, library);
        TrainConfig settings = loaded.settings();
        ParameterValues parameters = loaded.parameters();
        if (strokes != null && config.namesDataset()) {
            throw new SettingException("--strokes excludes --dataset; ask for one after the other.");
        }
        Dataset dataset = strokes == null ? RunData.prepareAlone(settings, library) : DrawnDataset.of(strokes);
        loaded.requireFit(dataset);
        for (Part wanted : part == Part.BOTH ? List.of(Part.TRAIN, Part.TEST) : List.of(part)) {
            Samples samples = wanted == Part.TRAIN ? dataset.train() : dataset.test();
            Examination.Result result =
                    Examination.of(parameters, settings.network().precision(), samples);
            if (json) {
                console.line(line(settings, dataset, wanted, samples, result).toString());
            } else {
                show(dataset, wanted, samples, result);
            }
        }
        return ExitCode.FINISHED;
    }

    private JsonLine line(
            TrainConfig settings, Dataset dataset, Part part, Samples samples, Examination.Result result) {
        JsonLine line = new JsonLine()
                .put("dataset", strokes == null ? settings.data().dataset() : dataset.id())
                .put("part", name(part))
                .put("samples", samples.size())
                .put("loss", result.loss());
        if (dataset.isRegression()) {
            return line.put("r2", result.score());
        }
        return line.put("accuracy", result.score())
                .put("classes", Json.texts(dataset.classNames()))
                .put("perClass", perClass(result.confusion()))
                .put("confusion", matrix(result.confusion()));
    }

    /** Share of right answers of each class; NaN where there are no samples of it. */
    private static double[] perClass(int[][] confusion) {
        double[] shares = new double[confusion.length];
        for (int label = 0; label < shares.length; label++) {
            shares[label] = (double) confusion[label][label]
                    / Arrays.stream(confusion[label]).sum();
        }
        return shares;
    }

    private static JsonNode matrix(int[][] rows) {
        ArrayNode matrix = JsonNodeFactory.instance.arrayNode();
        for (int[] row : rows) {
            ArrayNode cells = matrix.addArray();
            Arrays.stream(row).forEach(cells::add);
        }
        return matrix;
    }

    private void show(Dataset dataset, Part part, Samples samples, Examination.Result result) {
        String score = dataset.isRegression()
                ? text("R² %.4f", result.score())
                : text("accuracy %.2f %%", 100 * result.score());
        console.line(text(
                "%s, %s part, %,d samples: loss %.7f, %s",
                dataset.title(), name(part), samples.size(), result.loss(), score));
        if (dataset.isRegression()) {
            return;
        }
        List<String> names = dataset.classNames();
        int width = Math.max(6, names.stream().mapToInt(String::length).max().orElse(0)) + 1;
        StringBuilder header = new StringBuilder(text("%" + width + "s", "is \\ as"));
        names.forEach(name -> header.append(text("%" + width + "s", name)));
        console.line(header.toString());
        for (int label = 0; label < names.size(); label++) {
            StringBuilder row = new StringBuilder(text("%" + width + "s", names.get(label)));
            Arrays.stream(result.confusion()[label]).forEach(count -> row.append(text("%" + width + "d", count)));
            console.line(row.toString());
        }
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
