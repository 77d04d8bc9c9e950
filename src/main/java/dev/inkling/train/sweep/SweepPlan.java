package dev.inkling.train.sweep;

import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings and how they are varied: every value of each axis with every value of the others.
 *
 * @param name what people call it; may be empty
 * @param base the settings that the axes change
 * @param axes at least one, each of another setting; seeds come last, so that repeats of the same settings stand together
 */
public record SweepPlan(String name, TrainConfig base, List<SweepAxis> axes) {
    public static final int MOST_RUNS = 500;

    /**
     * One run of a sweep.
     *
     * @param label the values with their settings' names: {@code learning-rate 0.5, hidden 50}
     * @param config its settings
     * @param values one an axis, in the order of the plan's axes
     */
    public record Trial(String label, TrainConfig config, List<String> values) {
        public Trial {
            values = List.copyOf(values);
        }
    }

    /** @throws SettingException if there is no axis, two of the same setting, or if it would be too many runs */
    public SweepPlan {
        if (axes.isEmpty()) {
            throw new SettingException("A sweep varies at least one setting; choose one and give it values.");
        }
        Set<SweepSetting> seen = EnumSet.noneOf(SweepSetting.class);
        for (SweepAxis axis : axes) {
            if (!seen.add(axis.setting())) {
                throw new SettingException(
                        axis.setting().option() + " is varied twice; put all its values into one list.");
            }
        }
        axes = axes.stream()
                .sorted(Comparator.comparing(axis -> axis.setting() == SweepSetting.SEED))
                .toList();
        if (count(axes) > MOST_RUNS) {
            throw new SettingException("These values make " + product(axes) + " runs; at most " + MOST_RUNS
                    + " are possible. Leave out some values.");
        }
    }

    /** How many runs there are. */
    public int count() {
        return (int) count(axes);
    }

    /** How they come about: {@code 3 × 4 = 12}, or {@code 3} where one setting is varied. */
    public String product() {
        return product(axes);
    }

    private static long count(List<SweepAxis> axes) {
        // Eight axes of at most a hundred values: no overflow.
        return axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    }

    private static String product(List<SweepAxis> axes) {
        String factors = axes.stream().map(axis -> "" + axis.values().size()).collect(Collectors.joining(" × "));
        return axes.size() == 1 ? factors : factors + " = " + count(axes);
    }

    /**
     * The runs, the values of the last axis changing fastest.
     *
     * @throws SettingException if the settings of one do not fit together; the sentence begins with its label
     */
    public List<Trial> trials() {
        List<Trial> trials = List.of(new Trial("", base, List.of()));
        for (SweepAxis axis : axes) {
            List<Trial> more = new ArrayList<>();
            for (Trial trial : trials) {
                axis.values().forEach(value -> more.add(with(trial, axis.setting(), value)));
            }
            trials = more;
        }
        return trials;
    }

    private static Trial with(Trial trial, SweepSetting setting, String value) {
        String label = (trial.label().isEmpty() ? "" : trial.label() + ", ") + setting.option() + " " + value;
        List<String> values = new ArrayList<>(trial.values());
        values.add(value);
        try {
            return new Trial(label, setting.apply(trial.config(), value), values);
        } catch (SettingException e) {
            throw trial.label().isEmpty() ? e : new SettingException("With " + trial.label() + ": " + e.getMessage());
        }
    }
}
