package dev.inkling.cli;

import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.WarmUp;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.train.sweep.SweepSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains with every combination of some values and compares what comes of it. */
@Command(
        name = "sweep",
        description =
                "Trains once with each combination of the values of some settings, several runs at once, and says which"
                        + " does best on the test samples. Split, initial weights and batch order are the same for all"
                        + " runs of a seed wherever the settings allow it, so that only the settings differ.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  inkling sweep --set learning-rate=0.5,1.2,1.5",
            "  inkling sweep --set hidden=50,256-128,none --set optimizer=sgd,adam --epochs 5",
            "  inkling sweep --dataset iris --set \"learning-rate=0.001..1 log 7\" --seeds 5 --json",
            "A range is written 0.001..1 log 4 (0.001, 0.01, 0.1, 1), 10..50 lin 5 (10, 20, 30, 40, 50) or, for whole numbers,"
                    + " 1..5; it may stand among single values.",
            "With --json: one object a line, \"event\":\"begins\", then \"finished\" for each run, then \"best\".",
            "The runs are kept as a group in the database of runs (--home), and their ids told; --no-keep does without.",
            "Ctrl-C ends all runs and tells what they have come to; inkling runs resume ID goes on with one of them. The exit"
                    + " code is 1 if no run ended well."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int MOST_AT_ONCE = 256;
    private static final int LONGEST_NAME = 40;

    private final InklingCommand root;
    private final Console console;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUES",
            description =
                    "Values with commas between them for learning-rate, hidden (sizes of layers with - between them),"
                            + " batch-size, optimizer, activation, initializer, l2 or seed. Once for each setting.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Repeat each combination with N seeds, from --seed on (default: 1).")
    private int seeds = 1;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Runs that learn at the same time (default: as many as there are processors and memory for).")
    private @Nullable Integer atOnce;

    @Mixin
    private final KeepOption keep = new KeepOption();

    @Option(names = "--json", description = "JSON lines on standard output, and nothing else.")
    private boolean json;

    SweepCommand(InklingCommand root, Console console) {
        this.root = root;
        this.console = console;
    }

    SettingOptions settings() {
        return config.settings();
    }

    @Override
    public Integer call() throws InterruptedException {
        OptionLimits.check("--seeds", seeds, 1, SweepAxis.MOST_VALUES);
        if (atOnce != null) {
            OptionLimits.check("--at-once", atOnce, 1, MOST_AT_ONCE);
        }
        Preparation preparation = Preparation.begin();
        SweepRuns runs = new SweepRuns(plan(config.config(root.library())), root.library());
        WarmUp.prepare(runs.base(), runs.baseDataset());
        SweepReport report = json ? new JsonSweepReport(console) : new TextSweepReport(console);
        try (Interruption interruption = new Interruption();
                RunKeeper keeper = keep.open(root, console)) {
            preparation.await();
            return new SweepSequence(console, report, keeper, interruption)
                    .run(runs, atOnce == null ? runs.sensibleAtOnce() : atOnce);
        }
    }

    private SweepPlan plan(TrainConfig base) {
        List<SweepAxis> axes = new ArrayList<>();
        for (String one : set) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                throw new SettingException("--set: found “" + one
                        + "”, expected a setting and its values, such as learning-rate=0.5,1.2.");
            }
            axes.add(SweepAxis.parse(SweepSetting.named(one.substring(0, equals)), one.substring(equals + 1)));
        }
        if (seeds > 1) {
            axes.add(new SweepAxis(
                    SweepSetting.SEED,
                    LongStream.range(0, seeds)
                            .mapToObj(i -> String.valueOf(base.seed() + i))
                            .toList()));
        }
        if (axes.isEmpty()) {
            throw new SettingException(
                    "There is nothing to compare; give --set SETTING=VALUES, such as --set learning-rate=0.5,1.2,1.5, or --seeds.");
        }
        return new SweepPlan(name(axes), base, axes);
    }

    /** What the sweep varies, with the values where that is short. */
    private static String name(List<SweepAxis> axes) {
        SweepAxis first = axes.get(0);
        String both = first.setting().option() + " " + String.join(", ", first.values());
        return axes.size() == 1 && both.length() <= LONGEST_NAME
                ? both
                : axes.stream().map(axis -> axis.setting().option()).collect(Collectors.joining(" × "));
    }
}
