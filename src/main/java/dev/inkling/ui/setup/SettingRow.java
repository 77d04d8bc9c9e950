package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A row of the form: a setting's name on the left, its control on the right; below them what is wrong with it, why it cannot be
 * changed, or what should be known about what is chosen.
 */
final class SettingRow extends VBox {
    private static final double NAME_WIDTH = 98;
    /** All units are as wide, so that the fields before them are. */
    private static final double UNIT_WIDTH = 42;

    private final SetupViewModel setup;
    private final Setting<?> setting;
    private final Region control;
    private final Label reason = below("setting-reason");
    private final Label obstacle = below(Styles.TEXT_MUTED);
    private final Label advice = below("setting-advice");

    SettingRow(SetupViewModel setup, Setting<?> setting, Node... beside) {
        super(2);
        this.setup = setup;
        this.setting = setting;
        control = SettingControls.control(setting);
        reason.setId(control.getId() + "-reason");
        obstacle.setId(control.getId() + "-obstacle");
        advice.setId(control.getId() + "-advice");
        Label name = new Label(Messages.get("setup." + setting.name()));
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        name.setLabelFor(control);
        name.setTooltip(SettingControls.tooltip(SettingControls.tip(setting)));
        name.getStyleClass().add("setting-name");
        HBox line = new HBox(6, name, control);
        if (setting instanceof SettingField<?> field && !field.unit().isEmpty()) {
            line.getChildren().add(unit(field));
        }
        line.getChildren().addAll(beside);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, setting instanceof SettingSwitch ? Priority.NEVER : Priority.ALWAYS);
        getChildren().setAll(line, reason, obstacle, advice);
        update();
    }

    private static Label unit(SettingField<?> field) {
        Label unit = new Label(field.unit());
        unit.setMinWidth(UNIT_WIDTH);
        unit.setPrefWidth(UNIT_WIDTH);
        unit.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return unit;
    }

    private static Label below(String style) {
        Label label = new Label();
        label.setWrapText(true);
        // A wrapped label that may be squeezed shows one line and dots.
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(style, Styles.TEXT_SMALL);
        SettingControls.show(label, false);
        return label;
    }

    Setting<?> setting() {
        return setting;
    }

    Region control() {
        return control;
    }

    /** Where the form shows what is wrong with a text. */
    Label reason() {
        return reason;
    }

    /** Follows what has become of the setting beside the others. */
    void update() {
        SettingControls.show(this, setup.isShown(setting));
        control.setDisable(!setting.obstacle().isEmpty());
        tell(obstacle, setting.obstacle());
        tell(advice, setting.advice());
    }

    private static void tell(Label label, String sentence) {
        label.setText(sentence);
        SettingControls.show(label, !sentence.isEmpty());
    }
}
