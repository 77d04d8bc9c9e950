package dev.inkling.train.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.optim.Method;
import dev.inkling.train.Batches;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.SettingException;
import dev.inkling.train.SettingText;
import dev.inkling.train.TrainConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A setting that a sweep can vary, named as the option that sets it for a single run. */
public enum SweepSetting {
    LEARNING_RATE(
            List.of("learning-rate", "lr"),
            "learning.rate",
            SweepValue.number(),
            config -> SweepValue.text(config.learning().rate())),
    HIDDEN_SIZES(
            List.of("hidden"),
            "network.hidden",
            SweepValue.sizes(),
            config -> SweepValue.sizes(config.network().hidden())),
    BATCH_SIZE(
            List.of("batch-size", "batch"),
            "batches.size",
            SweepValue.wholeOr("full", Batches.FULL),
            config -> config.batches().size() == Batches.FULL
                    ? "full"
                    : String.valueOf(config.batches().size())),
    OPTIMIZER(
            List.of("optimizer"),
            "learning.method",
            SweepValue.words(Method.class),
            config -> SettingText.word(config.learning().method())),
    ACTIVATION(
            List.of("activation"),
            "network.activation",
            SweepValue.words(Activation.class),
            config -> SettingText.word(config.network().activation())),
    INITIALIZER(
            List.of("initializer"),
            "network.initializer",
            SweepValue.words(Initializer.class),
            config -> SettingText.word(config.network().initializer())),
    L2(
            List.of("l2"),
            "learning.l2",
            SweepValue.number(),
            config -> SweepValue.text(config.learning().l2())),
    SEED(List.of("seed"), "seed", SweepValue.whole(), config -> String.valueOf(config.seed()));

    private final List<String> names;
    private final String path;
    private final SweepValue value;
    private final Function<TrainConfig, String> text;

    SweepSetting(List<String> names, String path, SweepValue value, Function<TrainConfig, String> text) {
        this.names = names;
        this.path = path;
        this.value = value;
        this.text = text;
    }

    /**
     * The setting of this name, in any case.
     *
     * @throws SettingException if a sweep knows none
     */
    public static SweepSetting named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(setting -> setting.names.contains(wanted))
                .findFirst()
                .orElseThrow(() -> new SettingException("A sweep cannot vary “" + name.strip() + "”; it can vary "
                        + Arrays.stream(values()).map(SweepSetting::option).collect(Collectors.joining(", ")) + "."));
    }

    /** Its name in the terminal and in labels: {@code learning-rate}. */
    public String option() {
        return names.get(0);
    }

    /** Whether its values are numbers, which have an order and distances. */
    public boolean isNumeric() {
        return value.kind() != SweepValue.Kind.WORD && this != HIDDEN_SIZES;
    }

    /** Whether a range of values can be named: for numbers, and for a single hidden layer's size. */
    public boolean takesRange() {
        return value.kind() != SweepValue.Kind.WORD;
    }

    /** Whether its numbers are best looked at on a logarithmic axis. */
    public boolean isLogarithmic() {
        return this == LEARNING_RATE || this == L2 || this == BATCH_SIZE;
    }

    /** Whether its numbers are whole. */
    boolean isWhole() {
        return value.kind() == SweepValue.Kind.WHOLE;
    }

    /** The words that it can be set to, in order; empty where it is set to numbers. */
    public List<String> words() {
        return value.words();
    }

    /**
     * The same settings but for this one.
     *
     * @param found as a person writes it: a number, a word, or for hidden sizes {@code 256-128}, {@code 50} or {@code none}
     * @throws SettingException if it does not fit; the sentence begins with the setting's name
     */
    public TrainConfig apply(TrainConfig config, String found) {
        JsonNode json;
        try {
            json = value.read(found.strip());
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    option() + ": found “" + found.strip() + "”, expected " + value.expected() + ".");
        }
        try {
            return ConfigJson.read(at(path, json), config);
        } catch (SettingException e) {
            throw new SettingException(option() + ": " + e.getMessage());
        }
    }

    /** How these settings have it, in the one way that {@link #apply} reads it back from. */
    public String text(TrainConfig config) {
        return text.apply(config);
    }

    private static ObjectNode at(String path, JsonNode value) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        String[] steps = path.split("\\.");
        ObjectNode place = all;
        for (int i = 0; i < steps.length - 1; i++) {
            place = place.putObject(steps[i]);
        }
        place.set(steps[steps.length - 1], value);
        return all;
    }
}
