package dev.inkling.ui.setup;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** What the typed amounts make of some training images; stays open while they are typed, and follows them. */
final class AugmentationPreview {
    private final SetupViewModel setup;
    private final AugmentedSamples samples = new AugmentedSamples();
    private final Label explanation = new Label();
    private final PopOver popover;
    private final Button button;

    AugmentationPreview(SetupViewModel setup) {
        this.setup = setup;
        button = new Button(Messages.get("setup.augment.preview"));
        button.setId("setup-augment-preview");
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(SettingControls.tooltip(Messages.get("setup.augment.preview.tip")));
        button.setOnAction(event -> toggle());
        popover = new PopOver(content());
        popover.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        popover.getStyleClass().add("augmentation-popover");
        popover.setDetachable(false);
        popover.setAnimated(false);
        // Amounts are typed while it is open.
        popover.setAutoHide(false);
        setup.revisionProperty().addListener(observable -> update());
    }

    /** Opens and closes it. */
    Button button() {
        return button;
    }

    private VBox content() {
        Label title = new Label(Messages.get("setup.augment.preview.title"));
        title.getStyleClass().add("card-heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button others = Buttons.labeled(
                "setup-augment-others",
                Messages.get("setup.augment.preview.others"),
                Feather.REFRESH_CW,
                Messages.get("setup.augment.preview.others.tip"));
        others.getStyleClass().add(Styles.SMALL);
        others.setOnAction(event -> samples.showOthers());
        Button close = Buttons.icon("setup-augment-close", Feather.X, Messages.get("setup.augment.preview.close"));
        close.setOnAction(event -> popover.hide());
        HBox head = new HBox(6, title, others, close);
        head.setAlignment(Pos.CENTER_LEFT);
        explanation.setId("setup-augment-explanation");
        explanation.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox content = new VBox(8, head, explanation, samples);
        content.getStyleClass().add("augmentation-preview");
        content.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                popover.hide();
            }
        });
        return content;
    }

    private void toggle() {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.show(button);
            update();
        }
    }

    private void update() {
        if (!popover.isShowing()) {
            return;
        }
        setup.images()
                .ifPresentOrElse(
                        images -> {
                            setup.augmentation().typed().ifPresent(amounts -> samples.show(images, amounts));
                            explanation.setText(Messages.get(
                                    setup.augmentation().typed().isPresent()
                                            ? "setup.augment.preview.explanation"
                                            : "setup.augment.preview.wrong"));
                        },
                        popover::hide);
    }
}
