package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.RangeTest;
import dev.inkling.train.sweep.RangeTestResult;
import dev.inkling.train.sweep.RangeTestSettings;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds a learning rate to begin with. */
@Command(
        name = "range-test",
        description =
                "Proposes a learning rate: from the weights that a run with these settings starts from, mini-batches are"
                        + " learned at rates that grow geometrically, and the loss shows where learning is fastest and where"
                        + " it breaks down (Smith 2017).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling range-test --dataset mnist --hidden 256,128 --optimizer adam --from 1e-6 --to 1",
            "  inkling range-test --dataset iris --iterations 500 --json",
            "With --json: one object a line, \"event\":\"point\" for each iteration, \"event\":\"proposal\" at the end."
        })
final class RangeTestCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Option(names = "--from", paramLabel = "A", description = "The first learning rate (default: 0.00001).")
    private double from = RangeTestSettings.DEFAULT.from();

    @Option(names = "--to", paramLabel = "A", description = "The last one, if the test comes so far (default: 10).")
    private double to = RangeTestSettings.DEFAULT.to();

    @Option(names = "--iterations", paramLabel = "N", description = "Mini-batches from first to last (default: 300).")
    private int iterations = RangeTestSettings.DEFAULT.iterations();

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    RangeTestCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    SettingOptions settings() {
        return config.settings();
    }

    @Override
    public Integer call() throws InterruptedException {
        RangeTestSettings rates = new RangeTestSettings(from, to, iterations);
        DatasetLibrary library = root.library();
        TrainConfig settings = config.config(library);
        Dataset dataset = RunData.prepare(settings, library);
        RangeTest test = new RangeTest(settings, dataset, rates);
        try (Interruption interruption = new Interruption()) {
            interruption.onRequest(test::cancel);
            RangeTestResult result = test.run();
            RangeTestText text = new RangeTestText(settings, dataset, rates, result);
            (json ? text.json() : text.lines()).forEach(console::line);
            return ExitCode.FINISHED;
        } catch (CancellationException e) {
            console.tell("The range test was interrupted.");
            return ExitCode.INTERRUPTED;
        }
    }
}
