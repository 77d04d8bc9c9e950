package dev.inkling.ui.compare;

import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepSetting;
import java.util.Comparator;
import java.util.List;

/**
 * A setting that differs among runs.
 *
 * @param values all that it has there, numbers in order of size, others as they came
 */
record VariedSetting(SweepSetting setting, List<SettingValue> values) {
    /** Numbers that are this many times as large as each other stand on a logarithmic axis. */
    private static final double LOG_RATIO = 4;

    /** How values stand on an axis. */
    enum Spacing {
        LINEAR,
        LOG,
        /** One beside the other, whatever their size. */
        EVEN
    }

    VariedSetting {
        values = List.copyOf(values);
    }

    static VariedSetting among(SweepSetting setting, List<TrainConfig> configs) {
        List<SettingValue> values = configs.stream()
                .map(config -> SettingWords.valueIn(setting, config))
                .distinct()
                .sorted(Comparator.comparingDouble(SettingValue::number))
                .toList();
        return new VariedSetting(setting, values);
    }

    boolean differs() {
        return values.size() > 1;
    }

    int placeOf(TrainConfig config) {
        return values.indexOf(SettingWords.valueIn(setting, config));
    }

    Spacing spacing() {
        double[] numbers = values.stream().mapToDouble(SettingValue::number).toArray();
        if (setting == SweepSetting.SEED || !isOrdered()) {
            return Spacing.EVEN;
        }
        double least = numbers[0];
        double most = numbers[numbers.length - 1];
        if (least > 0) {
            return most / least >= LOG_RATIO ? Spacing.LOG : Spacing.LINEAR;
        }
        // A 0 among powers of ten has no place on a logarithmic axis, and crowds the others on a linear one.
        return most / numbers[1] >= LOG_RATIO ? Spacing.EVEN : Spacing.LINEAR;
    }

    /** Whether values have an order, so that a line may go from one to the next. */
    boolean isOrdered() {
        return values.stream().noneMatch(value -> Double.isNaN(value.number()));
    }

    /** Where each value stands: 0 for the first, 1 for the last; one half for a single one. */
    double[] fractions() {
        if (!differs()) {
            return new double[] {0.5};
        }
        Spacing spacing = spacing();
        double[] places = new double[values.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = switch (spacing) {
                case EVEN -> i;
                case LINEAR -> values.get(i).number();
                case LOG -> Math.log(values.get(i).number());
            };
        }
        double first = places[0];
        double span = places[places.length - 1] - first;
        for (int i = 0; i < places.length; i++) {
            places[i] = (places[i] - first) / span;
        }
        return places;
    }
}
