package dev.inkling.train.sweep;

import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A setting and the values that a sweep gives it.
 *
 * @param values as {@link SweepSetting#text} writes them, each once, at least one
 */
public record SweepAxis(SweepSetting setting, List<String> values) {
    public static final int MOST_VALUES = 100;
    /** Within the limits of every setting, so that values can be looked at one by one. */
    private static final TrainConfig ANY = TrainConfig.forImages("");

    /**
     * @param values as a person writes them
     * @throws SettingException if one does not fit the setting or comes twice, or if there are none or too many
     */
    public SweepAxis {
        if (values.isEmpty()) {
            throw new SettingException(setting.option() + ": there is no value; give at least one.");
        }
        if (values.size() > MOST_VALUES) {
            throw tooMany(setting, values.size());
        }
        Set<String> once = new LinkedHashSet<>();
        for (String value : values) {
            String text = checkValue(setting, value);
            if (!once.add(text)) {
                throw new SettingException(
                        setting.option() + ": the value " + text + " comes twice; each run is done once.");
            }
        }
        values = List.copyOf(once);
    }

    /**
     * Reads values with commas between them. In the place of a value there may be a range: {@code 0.001..1 log 4} for 0.001,
     * 0.01, 0.1, 1; {@code 10..50 lin 5} for 10, 20, 30, 40, 50; {@code 1..5} for the whole numbers 1, 2, 3, 4, 5.
     *
     * @throws SettingException if a part is neither, or as the constructor
     */
    public static SweepAxis parse(SweepSetting setting, String text) {
        List<String> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.contains("..")) {
                values.addAll(SweepRange.parse(setting, part.strip()).values(setting));
            } else if (part.isBlank()) {
                throw missing(setting, text);
            } else {
                values.add(part);
            }
        }
        return new SweepAxis(setting, values);
    }

    private static SettingException missing(SweepSetting setting, String text) {
        return new SettingException(setting.option()
                + (text.isBlank()
                        ? ": there is no value; give at least one."
                        : ": in “" + text.strip()
                                + "” a value is missing beside a comma; add it, or take out the comma."));
    }

    /** How the setting writes this value. */
    static String checkValue(SweepSetting setting, String value) {
        return setting.text(setting.apply(ANY, value));
    }

    /**
     * Looks at one end of a range.
     *
     * @throws SettingException if the setting cannot have this value
     */
    public static void checkEnd(SweepSetting setting, double end) {
        SweepRange.checkEnd(setting, end);
    }

    /** The rates of the comparison that experiment 4 publishes. */
    public static SweepAxis publishedRates() {
        return new SweepAxis(SweepSetting.LEARNING_RATE, List.of("0.5", "1.2", "1.5"));
    }

    static SettingException tooMany(SweepSetting setting, long found) {
        return new SettingException(
                setting.option() + ": there are " + found + " values; at most " + MOST_VALUES + " are possible.");
    }
}
