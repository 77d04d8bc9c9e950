package dev.inkling.ui.compare;

import dev.inkling.train.Batches;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.support.Problems;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A setting in the form of a sweep, and which values are typed for it: one by one, or from one to another. */
final class VariedRow {
    private final ObjectProperty<SweepSetting> setting;
    private final BooleanProperty range = new SimpleBooleanProperty(this, "range");
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final StringProperty list = new SimpleStringProperty(this, "list", "");
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final StringProperty count = new SimpleStringProperty(this, "count", "");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private @Nullable SweepAxis axis;
    private TypedRange.@Nullable Field wrongField;
    private String problem = "";

    /** @param base whose value the suggested ones lie around */
    VariedRow(SweepSetting first, TrainConfig base) {
        setting = new SimpleObjectProperty<>(this, "setting", first);
        suggest(base);
        List.of(setting, range, logarithmic, list, from, to, count)
                .forEach(property -> property.addListener(observable -> read()));
        read();
    }

    /** Writes values around that of the settings, or the first words. */
    void suggest(TrainConfig base) {
        SweepSetting now = setting.get();
        range.set(false);
        logarithmic.set(now.isLogarithmic());
        count.set(now == SweepSetting.SEED ? "3" : "4");
        switch (now) {
            case LEARNING_RATE -> {
                double rate = base.learning().rate();
                around(SettingWords.number(rate / 2), SettingWords.number(rate), SettingWords.number(rate * 2));
            }
            case HIDDEN_SIZES -> around("25", "50", "100");
            case BATCH_SIZE -> {
                int size = base.batches().size();
                if (size == Batches.FULL) {
                    around("16", "32", "64");
                } else {
                    around(String.valueOf(Math.max(1, size / 2)), String.valueOf(size), String.valueOf(size * 2));
                }
            }
            case L2 -> {
                around("0.0001", "0.001", "0.01");
                list.set("0, " + list.get());
            }
            case SEED -> around(seed(base, 0), seed(base, 1), seed(base, 2));
            case OPTIMIZER -> list.set("sgd, momentum, adam");
            case ACTIVATION -> list.set("relu, sigmoid, tanh");
            case INITIALIZER -> list.set("small-normal, xavier, he");
        }
    }

    private static String seed(TrainConfig base, int further) {
        return String.valueOf(base.seed() + further);
    }

    private void around(String low, String middle, String high) {
        list.set(low + ", " + middle + ", " + high);
        from.set(low);
        to.set(high);
    }

    private void read() {
        axis = null;
        wrongField = null;
        problem = "";
        try {
            axis = isRange() ? typedRange().axis() : SweepAxis.parse(setting.get(), list.get());
        } catch (SettingException e) {
            problem = SettingWords.sentence(Problems.sentence(e));
        } catch (TypedRange.WrongField e) {
            problem = Problems.sentence(e);
            wrongField = e.field();
        }
        revision.set(revision.get() + 1);
    }

    /** Whether a range is typed, which words do not have. */
    boolean isRange() {
        return range.get() && setting.get().takesRange();
    }

    private TypedRange typedRange() {
        return new TypedRange(setting.get(), from.get(), to.get(), count.get(), logarithmic.get());
    }

    ObjectProperty<SweepSetting> settingProperty() {
        return setting;
    }

    BooleanProperty rangeProperty() {
        return range;
    }

    BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** Values with commas between them. */
    StringProperty listProperty() {
        return list;
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    /** How many values a range has. */
    StringProperty countProperty() {
        return count;
    }

    /** Changes with everything that is typed. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What is typed; null where it is wrong. */
    @Nullable
    SweepAxis axis() {
        return axis;
    }

    /** The field of the range that is wrong; null for none. */
    TypedRange.@Nullable Field wrongField() {
        return wrongField;
    }

    /** What is wrong with it; empty for nothing. */
    String problem() {
        return problem;
    }
}
