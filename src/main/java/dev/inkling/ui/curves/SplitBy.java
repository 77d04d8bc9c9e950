package dev.inkling.ui.curves;

import dev.inkling.train.Batches;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What gets a small chart of its own: each run, or each value of a setting. */
enum SplitBy {
    RUN(config -> ""),
    LEARNING_RATE(config -> Numbers.real(config.learning().rate())),
    HIDDEN(config -> hidden(config.network().hidden())),
    BATCH_SIZE(config -> batch(config.batches().size())),
    OPTIMIZER(config -> named("setup.method.", config.learning().method())),
    ACTIVATION(config -> named("setup.activation.", config.network().activation())),
    INITIALIZER(config -> named("setup.initializer.", config.network().initializer())),
    L2(config -> Numbers.real(config.learning().l2())),
    SEED(config -> Long.toString(config.seed()));

    private final Function<TrainConfig, String> value;

    SplitBy(Function<TrainConfig, String> value) {
        this.value = value;
    }

    /** The value of the setting as people read it; empty for a run. */
    String value(TrainConfig config) {
        return value.apply(config);
    }

    /** The settings' names, as files have them. */
    static List<String> settingNames() {
        return settings().map(SplitBy::key).toList();
    }

    /** What they are in a run, in the same order. */
    static List<String> settingValues(TrainConfig config) {
        return settings().map(setting -> setting.value(config)).toList();
    }

    private static Stream<SplitBy> settings() {
        return Arrays.stream(values()).filter(choice -> choice != RUN);
    }

    /** What a list of choices calls it. */
    String label() {
        return Messages.get("curves.by." + key());
    }

    /** A value as the title of a chart: {@code α 0.5}. */
    String title(String shown) {
        return Messages.get("curves.by.title." + key(), shown);
    }

    /** Its name in lower case, as files have it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether runs differ in it; runs themselves always do. */
    boolean tellsApart(List<RunLine> lines) {
        return this == RUN
                || lines.stream()
                                .map(line -> value(line.first().config()))
                                .distinct()
                                .count()
                        > 1;
    }

    private static String hidden(List<Integer> sizes) {
        return sizes.isEmpty()
                ? Messages.get("curves.by.hidden.none")
                : sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    private static String batch(int size) {
        return size == Batches.FULL ? Messages.get("setup.batchSize.full") : String.valueOf(size);
    }

    private static String named(String prefix, Enum<?> value) {
        return Messages.get(prefix + value.name().toLowerCase(Locale.ROOT));
    }
}
