package dev.inkling.ui.runs.table;

import dev.inkling.data.augment.Augmentation;
import dev.inkling.nn.Initializer;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All settings of a run, named and ordered as the form has them. Those that have no effect beside the others say nothing. */
final class SettingColumns {
    private static final double NARROW = 50;
    private static final double WIDE = 96;
    /** For the rates that sweeps and range tests try, such as 6.833e-4. */
    private static final double RATE = 76;

    private static final Set<Method> WITH_MOMENTUM = Set.of(Method.MOMENTUM, Method.NESTEROV);
    private static final Set<Schedule.Kind> WITH_FACTOR = Set.of(Schedule.Kind.STEP, Schedule.Kind.EXPONENTIAL);

    private SettingColumns() {}

    static List<RunColumn> all() {
        return List.of(
                text(
                        ColumnLabel.own("dataset", "dataset"),
                        NARROW,
                        run -> run.facts().datasetTitle()),
                number(
                        "trainLimit",
                        "limit",
                        NumberFormat.COUNT,
                        config -> unlimited(config.data().trainLimit(), DataChoice.ALL)),
                number(
                        "trainPerClass",
                        "perClass",
                        NumberFormat.COUNT,
                        config -> config.data().trainPerClass()),
                number(
                        "trainRows",
                        "rows",
                        NumberFormat.COUNT,
                        config -> where(
                                config,
                                has -> !has.data().trainRows().isEmpty(),
                                of -> of.data().trainRows().size())),
                onOff("standardize", "standardize", config -> config.data().standardize()),
                number(
                        "validation",
                        "share",
                        NumberFormat.REAL,
                        config -> config.data().validation()),
                number(
                        "mineShare",
                        "mineShare",
                        NumberFormat.REAL,
                        config -> config.data().mineShare()),
                rate(),
                hidden(),
                choice("activation", "activation", config -> config.network().activation()),
                text(
                        ColumnLabel.renamedSetting("loss", "lossFunction"),
                        WIDE,
                        run -> constant("loss", run.config().network().loss())),
                choice("initializer", "init", config -> config.network().initializer()),
                number(
                        "sigma",
                        "sigma",
                        NumberFormat.REAL,
                        config -> where(
                                config,
                                has -> has.network().initializer() == Initializer.NORMAL,
                                of -> of.network().sigma())),
                onOff(
                        "batchNormalization",
                        "batchNorm",
                        config -> config.network().batchNormalization()),
                number(
                        "dropout",
                        "dropout",
                        NumberFormat.REAL,
                        config -> config.network().dropout()),
                choice("precision", "precision", config -> config.network().precision()),
                choice("method", "optimizer", config -> config.learning().method()),
                number(
                        "momentum",
                        "momentum",
                        NumberFormat.REAL,
                        config -> where(
                                config,
                                has -> WITH_MOMENTUM.contains(has.learning().method()),
                                of -> of.learning().momentum())),
                choice(
                        "schedule",
                        "schedule",
                        config -> config.learning().schedule().kind()),
                number(
                        "factor",
                        "factor",
                        NumberFormat.REAL,
                        config -> where(
                                config,
                                SettingColumns::hasFactor,
                                of -> of.learning().schedule().factor())),
                number(
                        "every",
                        "every",
                        NumberFormat.COUNT,
                        config -> where(
                                config,
                                SettingColumns::hasFactor,
                                of -> of.learning().schedule().every())),
                number(
                        "warmup",
                        "warmup",
                        NumberFormat.COUNT,
                        config -> config.learning().schedule().warmup()),
                number(
                        "l1",
                        "l1",
                        NumberFormat.REAL,
                        config -> config.learning().l1()),
                number(
                        "l2",
                        "l2",
                        NumberFormat.REAL,
                        config -> config.learning().l2()),
                number(
                        "weightDecay",
                        "decay",
                        NumberFormat.REAL,
                        config -> config.learning().weightDecay()),
                number(
                        "clipNorm",
                        "clip",
                        NumberFormat.REAL,
                        config -> config.learning().clipNorm()),
                choice("gradients", "gradients", config -> config.learning().gradients()),
                batchSize(),
                choice("order", "order", config -> config.batches().order()),
                augmentation("shift", "shift", Augmentation::shift),
                augmentation("rotation", "rotation", Augmentation::rotation),
                augmentation("scaling", "scaling", Augmentation::scaling),
                augmentation("shear", "shear", Augmentation::shear),
                augmentation("elastic", "elastic", Augmentation::elastic),
                augmentation("strokeWidth", "strokeWidth", Augmentation::strokeWidth),
                duration(),
                number(
                        "stopLoss",
                        "stopLoss",
                        NumberFormat.REAL,
                        config -> config.stop().loss()),
                number(
                        "patience",
                        "patience",
                        NumberFormat.COUNT,
                        config -> config.stop().patience()),
                number(
                        "stopSeconds",
                        "stopSeconds",
                        NumberFormat.REAL,
                        config -> config.stop().seconds()),
                number(
                        "evaluationInterval",
                        "interval",
                        NumberFormat.COUNT,
                        config -> config.reporting().interval()),
                onOff("fromStart", "fromStart", config -> config.reporting().fromStart()),
                choice("lossMoment", "lossMoment", config -> config.reporting().loss()),
                number("seed", "seed", NumberFormat.SEED, TrainConfig::seed));
    }

    /** With what was changed while the run went on, unless a schedule changes it all the time. */
    private static RunColumn rate() {
        return new NumberColumn(
                ColumnLabel.shortSetting("learningRate", "rate"),
                ColumnGroup.SETTINGS,
                RATE,
                false,
                run -> run.config().learning().schedule().equals(Schedule.constant())
                        ? run.figures().learningRate()
                        : run.config().learning().rate(),
                NumberFormat.REAL,
                run -> List.of(run.figuresProperty()));
    }

    private static RunColumn batchSize() {
        return new NumberColumn(
                ColumnLabel.shortSetting("batchSize", "batch"),
                ColumnGroup.SETTINGS,
                46,
                false,
                run -> unlimited(run.config().batches().size(), Batches.FULL),
                NumberFormat.BATCH,
                run -> List.of());
    }

    private static RunColumn hidden() {
        Function<RunItem, List<Integer>> sizes = run -> run.config().network().hidden();
        return new TextColumn(
                ColumnLabel.shortSetting("hidden", "hidden"),
                ColumnGroup.SETTINGS,
                58,
                true,
                run -> sizes.apply(run).isEmpty()
                        ? Messages.get("setup.hidden.none")
                        : sizes.apply(run).stream().map(String::valueOf).collect(Collectors.joining("-")),
                Comparator.comparing(sizes, SettingColumns::compareSizes),
                run -> List.of());
    }

    /** By the first layer, then by the second; fewer layers first. */
    private static int compareSizes(List<Integer> one, List<Integer> other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static RunColumn duration() {
        return new TextColumn(
                ColumnLabel.setting("duration", "duration"),
                ColumnGroup.SETTINGS,
                112,
                true,
                run -> {
                    Duration duration = run.config().duration();
                    return Messages.get(
                            "runs.duration", Numbers.count(duration.amount()), constant("unit", duration.unit()));
                },
                Comparator.comparing(run -> run.facts().totalIterations()),
                run -> List.of());
    }

    private static RunColumn number(
            String name, String key, NumberFormat format, ToDoubleFunction<TrainConfig> setting) {
        return new NumberColumn(
                ColumnLabel.setting(name, key),
                ColumnGroup.SETTINGS,
                WIDE,
                false,
                run -> setting.applyAsDouble(run.config()),
                format,
                run -> List.of());
    }

    private static RunColumn augmentation(String name, String key, ToDoubleFunction<Augmentation> amount) {
        return number(
                name,
                key,
                NumberFormat.REAL,
                config -> amount.applyAsDouble(config.batches().augmentation()));
    }

    private static RunColumn choice(String name, String key, Function<TrainConfig, Enum<?>> setting) {
        return text(ColumnLabel.setting(name, key), WIDE, run -> constant(name, setting.apply(run.config())));
    }

    private static RunColumn onOff(String name, String key, Predicate<TrainConfig> setting) {
        return text(
                ColumnLabel.setting(name, key),
                WIDE,
                run -> Messages.get(setting.test(run.config()) ? "runs.on" : "runs.off"));
    }

    private static RunColumn text(ColumnLabel label, double width, Function<RunItem, String> value) {
        return TextColumn.of(label, ColumnGroup.SETTINGS, width, value, run -> List.of());
    }

    private static String constant(String name, Enum<?> constant) {
        return Messages.get("setup." + name + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private static double where(
            TrainConfig config, Predicate<TrainConfig> counts, ToDoubleFunction<TrainConfig> setting) {
        return counts.test(config) ? setting.applyAsDouble(config) : Double.NaN;
    }

    private static boolean hasFactor(TrainConfig config) {
        return WITH_FACTOR.contains(config.learning().schedule().kind());
    }

    private static double unlimited(int number, int all) {
        return number == all ? Double.POSITIVE_INFINITY : number;
    }
}
