package dev.inkling.ui.compare;

import atlantafx.base.theme.Styles;
import dev.inkling.train.sweep.SweepAxis;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.support.BesideOrBelow;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Fields;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** A row of the form: which setting, its values, what they come to as chips, and what is wrong with them. */
final class VariedRowView extends VBox {
    private static final double SETTING_WIDTH = 124;
    private static final double LIST_WIDTH = 200;
    private static final double NUMBER_WIDTH = 72;
    private static final double LEAST_NUMBER_WIDTH = 64;
    /** Three digits. */
    private static final double COUNT_WIDTH = 54;

    private static final int MOST_CHIPS = 12;

    private final CompareModel model;
    private final VariedRow row;
    private final ComboBox<SweepSetting> setting = new ComboBox<>();
    private final Button remove = Buttons.icon("compare-remove", Feather.X, Messages.get("compare.row.remove"));
    private final HBox modes;
    private final TextField list;
    private final Map<TypedRange.Field, TextField> numbers = new EnumMap<>(TypedRange.Field.class);
    private final BesideOrBelow range;
    private final WordChips words;
    private final FlowPane chips = new FlowPane(6, 4);
    private final Label problem = Sentence.wrapped("");
    private boolean updating;

    VariedRowView(CompareModel model, VariedRow row) {
        super(5);
        this.model = model;
        this.row = row;
        getStyleClass().add("compare-row");
        setting.setConverter(new SettingNames());
        setting.setPrefWidth(SETTING_WIDTH);
        setting.setMinWidth(SETTING_WIDTH);
        setting.getStyleClass().add("compare-setting");
        setting.setAccessibleText(Messages.get("compare.row.setting"));
        setting.valueProperty().addListener((observable, old, now) -> {
            if (!updating && now != null) {
                model.setSetting(row, now);
            }
        });
        list = field(row.listProperty(), "compare.row.list", LIST_WIDTH);
        list.getStyleClass().add("compare-list");
        list.setMaxWidth(Double.MAX_VALUE);
        range = range();
        words = new WordChips(row);
        modes = modes();
        words.setPrefWrapLength(LIST_WIDTH);
        remove.setOnAction(event -> model.rows().remove(row));
        HBox which = new HBox(8, setting, modes);
        which.setAlignment(Pos.CENTER_LEFT);
        BesideOrBelow values = new BesideOrBelow(which, new StackPane(list, range, words), 8, 5);
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox line = new HBox(8, values, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("compare-chips");
        problem.getStyleClass().addAll(Styles.TEXT_SMALL, "setting-reason", "compare-row-problem");
        getChildren().setAll(line, chips, problem);
        update();
    }

    private static TextField field(StringProperty text, String name, double width) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setPrefWidth(width);
        Fields.showStartWhenLeft(field);
        field.setAccessibleText(Messages.get(name));
        return field;
    }

    private BesideOrBelow range() {
        TextField from = field(row.fromProperty(), "compare.row.from", NUMBER_WIDTH);
        TextField to = field(row.toProperty(), "compare.row.to", NUMBER_WIDTH);
        TextField count = field(row.countProperty(), "compare.row.count", COUNT_WIDTH);
        numbers.putAll(Map.of(TypedRange.Field.FROM, from, TypedRange.Field.TO, to, TypedRange.Field.COUNT, count));
        from.getStyleClass().add("compare-from");
        to.getStyleClass().add("compare-to");
        count.getStyleClass().add("compare-count");
        from.setMinWidth(LEAST_NUMBER_WIDTH);
        to.setMinWidth(LEAST_NUMBER_WIDTH);
        count.setMinWidth(COUNT_WIDTH);
        HBox fields = new HBox(
                6, from, muted(Messages.get("compare.row.until")), to, muted(Messages.get("compare.row.in")), count);
        fields.setAlignment(Pos.CENTER_LEFT);
        return new BesideOrBelow(
                fields, pair(row.logarithmicProperty(), "compare.row.linear", "compare.row.log"), 6, 5);
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private HBox modes() {
        return pair(row.rangeProperty(), "compare.row.byList", "compare.row.byRange");
    }

    /** Two buttons of which one is pressed. */
    private static HBox pair(BooleanProperty second, String firstKey, String secondKey) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton off = new ToggleButton(Messages.get(firstKey));
        ToggleButton on = new ToggleButton(Messages.get(secondKey));
        off.getStyleClass().add(Styles.LEFT_PILL);
        on.getStyleClass().add(Styles.RIGHT_PILL);
        for (ToggleButton button : List.of(off, on)) {
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
        }
        second.subscribe(chosen -> group.selectToggle(chosen ? on : off));
        group.selectedToggleProperty().addListener((observable, old, now) -> {
            if (now == null) {
                // Pressing the chosen one again would leave none.
                group.selectToggle(old);
            } else {
                second.set(now == on);
            }
        });
        HBox box = new HBox(off, on);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    VariedRow row() {
        return row;
    }

    /** Follows what is typed here, and which settings the other rows vary. */
    void update() {
        updating = true;
        SweepSetting now = row.settingProperty().get();
        List<SweepSetting> choices = model.choices(row);
        if (!choices.equals(setting.getItems())) {
            setting.getItems().setAll(choices);
        }
        setting.setValue(now);
        updating = false;
        boolean typed = now.words().isEmpty();
        show(modes, typed && now.takesRange());
        show(list, typed && !row.isRange());
        show(range, typed && row.isRange());
        show(words, !typed);
        words.update();
        SweepAxis axis = row.axis();
        chips.getChildren().clear();
        if (axis != null && typed) {
            axis.values().stream().limit(MOST_CHIPS).map(VariedRowView::chip).forEach(chips.getChildren()::add);
            int more = axis.values().size() - MOST_CHIPS;
            if (more > 0) {
                chips.getChildren().add(muted(Messages.get("compare.row.more", more)));
            }
        }
        show(chips, !chips.getChildren().isEmpty());
        problem.setText(row.problem());
        show(problem, !row.problem().isEmpty());
        list.pseudoClassStateChanged(Styles.STATE_DANGER, !row.problem().isEmpty());
        numbers.forEach(
                (which, field) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, row.wrongField() == which));
        remove.setDisable(model.rows().size() < 2);
    }

    private static Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("compare-chip");
        return chip;
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }

    private static final class SettingNames extends StringConverter<SweepSetting> {
        @Override
        public String toString(SweepSetting setting) {
            return setting == null ? "" : SettingWords.title(setting);
        }

        @Override
        public SweepSetting fromString(String text) {
            throw new UnsupportedOperationException("The list cannot be typed in.");
        }
    }
}
