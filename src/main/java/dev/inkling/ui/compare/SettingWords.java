package dev.inkling.ui.compare;

import dev.inkling.train.Batches;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.PlainNumber;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the window names the settings that sweeps vary, and their values. */
final class SettingWords {
    private static final double SMALL = 1e-4;
    private static final int DECIMALS = 8;

    private SettingWords() {}

    /** The name of a setting within a sentence. */
    static String title(SweepSetting setting) {
        return Messages.get("compare.setting." + setting.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A sentence about settings as the form names them: what is about one begins with {@code learning-rate: }, and what is
     * about a run with {@code With learning-rate 0.5, hidden 50: }. The name of a setting is left out before a sentence that
     * is one by itself: it names what it is about.
     */
    static String sentence(String engine) {
        int end = engine.indexOf(": ");
        String head = engine.substring(0, Math.max(0, end));
        String named = head;
        String rest = withoutSetting(engine);
        if (!rest.equals(engine) && !rest.isEmpty() && Character.isUpperCase(rest.charAt(0))) {
            return rest;
        }
        for (SweepSetting setting : SweepSetting.values()) {
            if (head.equals(setting.option())) {
                named = title(setting);
            } else if (head.startsWith("With ")) {
                named = named.replaceAll(
                        "(?<=With |, )" + Pattern.quote(setting.option()) + " ",
                        Matcher.quoteReplacement(title(setting)) + " ");
            }
        }
        return named + engine.substring(head.length());
    }

    /** A sentence that begins with {@code learning-rate: } from there on; others as they are. */
    static String withoutSetting(String engine) {
        for (SweepSetting setting : SweepSetting.values()) {
            if (engine.startsWith(setting.option() + ": ")) {
                return engine.substring(setting.option().length() + 2);
            }
        }
        return engine;
    }

    /** A number as people write it, the small ones with an exponent: {@code 0.1}, {@code 1e-5}. */
    static String number(double value) {
        return value != 0 && Math.abs(value) < SMALL
                ? Numbers.real(value).replace(".0e", "e")
                : PlainNumber.text(value, DECIMALS);
    }

    /** The value that a run has. */
    static SettingValue valueIn(SweepSetting setting, TrainConfig config) {
        String text = setting.text(config);
        return switch (setting) {
            case LEARNING_RATE -> new SettingValue(text, config.learning().rate());
            case L2 -> new SettingValue(text, config.learning().l2());
            case SEED -> new SettingValue(text, config.seed());
            case BATCH_SIZE ->
                config.batches().size() != Batches.FULL
                        ? new SettingValue(
                                Numbers.count(config.batches().size()),
                                config.batches().size())
                        : new SettingValue(text, Double.NaN);
            case HIDDEN_SIZES -> {
                List<Integer> hidden = config.network().hidden();
                // None is like a layer of no units; several layers have no size to be placed by.
                double units = hidden.isEmpty() ? 0 : hidden.size() == 1 ? hidden.get(0) : Double.NaN;
                yield new SettingValue(text, units);
            }
            case OPTIMIZER, ACTIVATION, INITIALIZER -> new SettingValue(word(setting, text), Double.NaN);
        };
    }

    /** A word that a setting can be set to, as the form on the left has it. */
    static String word(SweepSetting setting, String word) {
        String group = switch (setting) {
            case OPTIMIZER -> "setup.method.";
            case ACTIVATION -> "setup.activation.";
            case INITIALIZER -> "setup.initializer.";
            default -> throw new IllegalArgumentException(setting + " is set to numbers.");
        };
        return Messages.get(group + word.replace('-', '_'));
    }
}
