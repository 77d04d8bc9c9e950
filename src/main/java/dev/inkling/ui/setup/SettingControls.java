package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.feather.Feather;

/** Makes the control that a setting is changed by. */
final class SettingControls {
    /** ControlsFX keeps it free between the switch and its text, which is not there. */
    private static final double GAP_BEFORE_SWITCH = 20;

    private static final double TIP_WIDTH = 300;
    private static final Duration TIP_STAYS = Duration.seconds(30);

    private SettingControls() {}

    static Region control(Setting<?> setting) {
        Region control;
        if (setting instanceof SettingField<?> field) {
            control = textField(field);
        } else if (setting instanceof SettingChoice<?> choice) {
            control = box(choice);
        } else if (setting instanceof SettingSwitch toggle) {
            control = toggle(toggle);
        } else if (setting instanceof GivenRows rows) {
            control = given(rows);
        } else {
            control = chosen((ChosenColumns) setting);
        }
        control.setId("setup-" + setting.name());
        return control;
    }

    private static TextField textField(SettingField<?> field) {
        TextField input = new TextField();
        input.setPrefColumnCount(6);
        input.setPromptText(field.format().prompt());
        input.textProperty().bindBidirectional(field.textProperty());
        input.setTooltip(tooltip(tip(field), field.format().range()));
        return input;
    }

    private static <E extends Enum<E>> ComboBox<E> box(SettingChoice<E> choice) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(choice.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : choice.label(value);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable.");
            }
        });
        box.valueProperty().bindBidirectional(choice.chosenProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        choice.chosenProperty().subscribe(value -> box.setTooltip(tooltip(tip(choice), choice.explanation())));
        return box;
    }

    private static ToggleSwitch toggle(SettingSwitch setting) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(toggle, new Insets(0, 0, 0, -GAP_BEFORE_SWITCH));
        toggle.selectedProperty().bindBidirectional(setting.onProperty());
        toggle.setTooltip(tooltip(tip(setting)));
        return toggle;
    }

    private static HBox given(GivenRows rows) {
        Label count = new Label();
        rows.changes()
                .subscribe(now -> count.setText(
                        Messages.get("setup.trainRows.given", rows.value().size())));
        count.setTooltip(tooltip(tip(rows)));
        Button drop = Buttons.icon("setup-trainRows-drop", Feather.X, Messages.get("setup.trainRows.drop"));
        drop.setOnAction(event -> rows.set(List.of()));
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(6, count, drop);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox chosen(ChosenColumns columns) {
        Label names = new Label();
        columns.changes().subscribe(now -> names.setText(columns.text()));
        names.setTooltip(tooltip(tip(columns)));
        names.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(names, Priority.ALWAYS);
        Button choose = new Button(Messages.get("setup.targets.choose"));
        choose.setId("setup-targets-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.getStyleClass().add(Styles.SMALL);
        choose.setOnAction(event -> columns.ask());
        HBox box = new HBox(6, names, choose);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    static String tip(Setting<?> setting) {
        return Messages.get("setup." + setting.name() + ".tip");
    }

    /** Sentences one below the other, narrow enough to be read, and there for as long as that takes. */
    static Tooltip tooltip(String... sentences) {
        Tooltip tooltip =
                new Tooltip(Stream.of(sentences).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TIP_WIDTH);
        tooltip.setShowDuration(TIP_STAYS);
        return tooltip;
    }

    static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
