package dev.inkling.ui.compare;

import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The form of a sweep: settings with their values, repeats, a name, and what of it makes a plan. */
final class CompareModel {
    static final int MOST_ROWS = 4;
    static final int MOST_REPEATS = 20;
    private static final int MOST_AT_ONCE = 64;
    /** Longer names would fill the bar and the list of sweeps. */
    private static final int LONGEST_NAME = 48;

    private final ObservableValue<@Nullable TrainConfig> base;
    private final Supplier<String> whyNoBase;
    private final Supplier<Set<String>> takenNames;
    private final ObservableList<VariedRow> rows = FXCollections.observableArrayList();
    private final StringProperty repeats = new SimpleStringProperty(this, "repeats", "1");
    private final StringProperty atOnce = new SimpleStringProperty(this, "atOnce", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final InvalidationListener changed = observable -> read();
    private TrainConfig lastBase = TrainConfig.forImages("");
    private @Nullable SweepPlan plan;
    private List<SweepPlan.Trial> trials = List.of();
    private String problem = "";

    /**
     * @param base the settings of the form, null while one is wrong
     * @param whyNoBase what is wrong with them then
     * @param takenNames the names of other sweeps
     */
    CompareModel(
            ObservableValue<@Nullable TrainConfig> base, Supplier<String> whyNoBase, Supplier<Set<String>> takenNames) {
        this.base = base;
        this.whyNoBase = whyNoBase;
        this.takenNames = takenNames;
        base.addListener(changed);
        List.of(repeats, atOnce, name).forEach(text -> text.addListener(changed));
        rows.addListener(changed);
        usePublishedRates();
    }

    /** The comparison of learning rates that was published, and nothing else. */
    void usePublishedRates() {
        VariedRow row = newRow(SweepSetting.LEARNING_RATE);
        row.listProperty().set(String.join(", ", SweepAxis.publishedRates().values()));
        repeats.set("1");
        rows.setAll(List.of(row));
    }

    /** Adds a row for the first setting that is not varied yet. */
    void addRow() {
        unused().findFirst().ifPresent(setting -> rows.add(newRow(setting)));
    }

    private Stream<SweepSetting> unused() {
        return Arrays.stream(SweepSetting.values())
                .filter(setting ->
                        rows.stream().noneMatch(row -> row.settingProperty().get() == setting));
    }

    private VariedRow newRow(SweepSetting setting) {
        VariedRow row = new VariedRow(setting, lastBase);
        row.revisionProperty().addListener(changed);
        return row;
    }

    /** The settings that a row can vary: its own and those that no other row varies. */
    List<SweepSetting> choices(VariedRow row) {
        return Arrays.stream(SweepSetting.values())
                .filter(setting -> rows.stream()
                        .noneMatch(
                                other -> other != row && other.settingProperty().get() == setting))
                .toList();
    }

    /** Varies another setting in a row, with values suggested for it. */
    void setSetting(VariedRow row, SweepSetting setting) {
        row.settingProperty().set(setting);
        row.suggest(lastBase);
    }

    private void read() {
        plan = null;
        trials = List.of();
        problem = "";
        try {
            TrainConfig config = base.getValue();
            if (config == null) {
                problem = whyNoBase.get();
            } else {
                lastBase = config;
                readPlan(config);
            }
        } catch (SettingException e) {
            plan = null;
            problem = SettingWords.sentence(Problems.sentence(e));
        }
        revision.set(revision.get() + 1);
    }

    private void readPlan(TrainConfig config) {
        List<SweepAxis> axes = new ArrayList<>();
        for (VariedRow row : rows) {
            SweepAxis axis = row.axis();
            if (axis != null) {
                axes.add(axis);
            }
        }
        boolean complete = axes.size() == rows.size()
                && repeatsProblem().isEmpty()
                && atOnceProblem().isEmpty();
        if (!complete) {
            // The sentence stands at the field.
            return;
        }
        int seeds = variesSeed() ? 1 : Integer.parseInt(repeats.get().strip());
        if (seeds > 1) {
            axes.add(new SweepAxis(
                    SweepSetting.SEED,
                    LongStream.range(config.seed(), config.seed() + seeds)
                            .mapToObj(String::valueOf)
                            .toList()));
        }
        SweepPlan made = new SweepPlan(nameInUse(), config, axes);
        trials = made.trials();
        plan = made;
    }

    /** Whether seeds are one of the settings, so that repeats are none of their own. */
    boolean variesSeed() {
        return rows.stream().anyMatch(row -> row.settingProperty().get() == SweepSetting.SEED);
    }

    /** What is wrong with the number of repeats; empty for nothing. */
    String repeatsProblem() {
        return variesSeed() || wholeUpTo(repeats.get(), MOST_REPEATS)
                ? ""
                : Messages.get("compare.problem.whole", 1, MOST_REPEATS, Messages.get("compare.repeats"));
    }

    /** What is wrong with the number of runs at once, which may be left empty; empty for nothing. */
    String atOnceProblem() {
        return atOnce.get().isBlank() || wholeUpTo(atOnce.get(), MOST_AT_ONCE)
                ? ""
                : Messages.get("compare.problem.whole", 1, MOST_AT_ONCE, Messages.get("compare.atOnce"));
    }

    private static boolean wholeUpTo(String text, int most) {
        String stripped = text.strip();
        return stripped.matches("\\d{1,4}") && Integer.parseInt(stripped) >= 1 && Integer.parseInt(stripped) <= most;
    }

    /** The name that is typed or suggested, with a number behind it where another sweep has it. */
    private String nameInUse() {
        String wanted = name.get().isBlank() ? suggestedName() : name.get().strip();
        Set<String> taken = takenNames.get();
        String free = wanted;
        for (int i = 2; taken.contains(free); i++) {
            free = Messages.get("compare.name.again", wanted, i);
        }
        return free;
    }

    /** A name for the sweep where none is typed: what it varies, as long as that is short. */
    String suggestedName() {
        List<String> titles = rows.stream()
                .map(row -> SettingWords.title(row.settingProperty().get()))
                .toList();
        if (rows.size() == 1 && rows.get(0).axis() != null) {
            String values =
                    String.join(", ", Objects.requireNonNull(rows.get(0).axis()).values());
            String both = Messages.get("compare.settingValue", titles.get(0), values);
            if (both.length() <= LONGEST_NAME) {
                return both;
            }
        }
        return String.join(" × ", titles);
    }

    /** How many runs it makes, and how that comes about: {@code 3 × 4 = 12 runs}; empty without a plan. */
    String productText() {
        return plan == null ? "" : Messages.get("compare.product", plan.product(), plan.count());
    }

    ObservableList<VariedRow> rows() {
        return rows;
    }

    boolean canAddRow() {
        return rows.size() < MOST_ROWS;
    }

    /** How many seeds each combination is trained with. */
    StringProperty repeatsProperty() {
        return repeats;
    }

    /** How many runs learn at the same time; empty for what suits the machine. */
    StringProperty atOnceProperty() {
        return atOnce;
    }

    /** How many runs are wanted at the same time; empty for what suits the machine, or where something else is typed. */
    Optional<Integer> atOnce() {
        return wholeUpTo(atOnce.get(), MOST_AT_ONCE)
                ? Optional.of(Integer.valueOf(atOnce.get().strip()))
                : Optional.empty();
    }

    /** What the sweep is to be called; empty for {@link #suggestedName}. */
    StringProperty nameProperty() {
        return name;
    }

    /** Changes with everything that the sweep is made of. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The sweep as it is set up; null while something is wrong. */
    @Nullable
    SweepPlan plan() {
        return plan;
    }

    /** The same, under a name that no sweep has taken since it was set up. */
    @Nullable
    SweepPlan planAnew() {
        read();
        return plan;
    }

    /** Its runs; none while something is wrong. */
    List<SweepPlan.Trial> trials() {
        return trials;
    }

    /** What is wrong with the sweep as a whole; empty for nothing, and where the sentence stands at a field. */
    String problem() {
        return problem;
    }
}
