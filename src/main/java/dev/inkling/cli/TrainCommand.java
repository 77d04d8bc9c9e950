package dev.inkling.cli;

import dev.inkling.nn.GradientCheck;
import dev.inkling.recipe.Recipe;
import dev.inkling.recipe.Verdict;
import dev.inkling.train.SettingException;
import dev.inkling.train.WarmUp;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
            "  inkling train --dataset mnist --my-digits-share 0.1",
            "  inkling train --from-run 12 --dataset my-digits --iterations 200 --learning-rate 0.02",
            "  inkling train --config run.json --seed 2 --json > run.jsonl",
            "  inkling train --recipe iris-from-scratch",
            "  inkling train --dataset flowers.csv --standardize --validation 0.2 --patience 20",
            "  inkling train --dataset houses.csv --targets price,rent --epochs 5000",
            "With --json: one object a line, \"event\":\"evaluation\" for each evaluation, \"event\":\"finished\" at the end.",
            "The run is kept in the database of runs (--home), and its id told; --no-keep does without. With --json the id is"
                    + " in the last line.",
            "Ctrl-C ends the run; what it has learned so far is saved where a file was named, and inkling runs resume ID goes"
                    + " on from there."
        })
final class TrainCommand implements Callable<Integer> {
    private final InklingCommand root;
    private final Console console;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Mixin
    private final RunFiles files = new RunFiles();

    @Option(
            names = "--recipe",
            paramLabel = "NAME|FILE",
            description =
                    "Do a ready-made experiment and put its figures beside the published ones; see: inkling recipes")
    private @Nullable String recipe;

    @Mixin
    private final FirstParameters start = new FirstParameters();

    @Mixin
    private final KeepOption keep = new KeepOption();

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
        Recipe chosen = recipe == null ? null : NamedRecipe.find(recipe);
        files.requireWritable(root.home(), chosen == null ? 1 : chosen.runs().size());
        Preparation preparation = Preparation.begin();
        RunReport report = json ? new JsonReport(console) : new TextReport(console);
        return chosen == null ? train(report, preparation) : train(chosen, report, preparation);
    }

    private int train(RunReport report, Preparation preparation) throws InterruptedException {
        ReadyRun ready = start.ready(config, root);
        WarmUp.prepare(ready.config(), ready.dataset());
        try (Interruption interruption = new Interruption();
                RunKeeper keeper = keep.open(root, console)) {
            preparation.await();
            return new RunSequence(console, report, files, keeper, interruption).run(List.of(ready));
        }
    }

    private int train(Recipe chosen, RunReport report, Preparation preparation) throws InterruptedException {
        if (config.hasFile() || start.areGiven()) {
            throw new SettingException(
                    "--recipe excludes --config, --init-from and --from-run, as it brings settings and start; single"
                            + " settings can be changed by their options.");
        }
        RecipeRuns runs = new RecipeRuns(chosen, root.library(), config.settings());
        try (Interruption interruption = new Interruption();
                RunKeeper keeper = keep.open(root, console)) {
            List<GradientCheck.Row> check = runs.checkGradients(interruption);
            if (!check.isEmpty()) {
                report.checked(check);
            }
            preparation.await();
            RunSequence sequence = new RunSequence(console, report, files, keeper, interruption);
            int exitCode = sequence.run(runs.ready());
            // A run may diverge on purpose; then the recipe's figures say whether that is right.
            if (exitCode != ExitCode.FINISHED && exitCode != ExitCode.DIVERGED) {
                return exitCode;
            }
            List<Verdict> verdicts = runs.verdicts(sequence.done());
            report.judged(verdicts);
            boolean failed =
                    verdicts.stream().anyMatch(verdict -> verdict.outcome().isFailure());
            return failed ? ExitCode.DIVERGED : ExitCode.FINISHED;
        } catch (CancellationException e) {
            return ExitCode.INTERRUPTED;
        }
    }
}
