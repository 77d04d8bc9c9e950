package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.nn.GradientCheck;
import dev.inkling.nn.NetworkShape;
import dev.inkling.train.GradientCheckJob;
import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares gradients of backprop with numerical ones. */
@Command(
        name = "check-gradients",
        description =
                "Compares the gradients of backprop with central differences in float64, at the weights that a run with"
                        + " these settings starts from, on the first training samples.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling check-gradients --dataset iris --hidden 6",
            "  inkling check-gradients --dataset mnist --hidden 50,20 --activation tanh --samples 5 --json"
        })
final class CheckGradientsCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Training samples that the check looks at (default: " + GradientCheckJob.SAMPLES + ").")
    private int samples = GradientCheckJob.SAMPLES;

    @Option(
            names = "--entries",
            paramLabel = "N",
            description = "Entries of one parameter that are compared at most (default: "
                    + GradientCheckJob.MOST_PER_PARAMETER + ").")
    private int entries = GradientCheckJob.MOST_PER_PARAMETER;

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    CheckGradientsCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    SettingOptions settings() {
        return config.settings();
    }

    @Override
    public Integer call() {
        OptionLimits.check("--samples", samples, 1, 10_000);
        OptionLimits.check("--entries", entries, 1, Integer.MAX_VALUE);
        DatasetLibrary library = root.library();
        TrainConfig settings = config.config(library);
        Dataset dataset = RunData.prepare(settings, library);
        NetworkShape shape = settings.shape(dataset);
        GradientCheckJob check = new GradientCheckJob(settings, dataset, null, samples, entries);
        List<GradientCheck.Row> rows = check.run();
        if (json) {
            rows.forEach(
                    row -> console.line(GradientTable.line(new JsonLine(), row).toString()));
        } else {
            console.line(dataset.title() + ": network " + shape + ", " + check.samplesUsed() + " samples");
            GradientTable.lines(rows).forEach(console::line);
        }
        return ExitCode.FINISHED;
    }
}
