package dev.inkling.ui.mine;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A button for each digit, and one for all, with how many drawings there are of it: chooses which ones the page shows. */
final class DigitFilter extends HBox {
    private final PageModel model;
    private final List<Label> counts = new ArrayList<>();

    DigitFilter(PageModel model) {
        this.model = model;
        getStyleClass().add("digit-filter");
        ToggleGroup group = new ToggleGroup();
        IntStream.range(PageModel.EVERY_DIGIT, CollectionPlan.DIGITS)
                .forEach(digit -> getChildren().add(button(digit, group)));
        group.selectToggle(group.getToggles().get(0));
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.setDigit((int) now.getUserData());
            }
        });
        model.revisionProperty().subscribe(revision -> count());
    }

    private ToggleButton button(int digit, ToggleGroup group) {
        boolean every = digit == PageModel.EVERY_DIGIT;
        Label name = new Label(every ? Messages.get("mine.filter.all") : String.valueOf(digit));
        name.getStyleClass().add("digit");
        Label count = new Label();
        count.getStyleClass().add(Styles.TEXT_SMALL);
        count.setMinWidth(USE_PREF_SIZE);
        counts.add(count);
        VBox content = new VBox(name, count);
        content.setAlignment(Pos.CENTER);
        ToggleButton button = new ToggleButton(null, content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId("mine-filter-" + (every ? "all" : digit));
        button.getStyleClass()
                .add(
                        every
                                ? Styles.LEFT_PILL
                                : digit == CollectionPlan.DIGITS - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        button.setTooltip(
                new Tooltip(every ? Messages.get("mine.filter.all.tip") : Messages.get("mine.filter.tip", digit)));
        button.setUserData(digit);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void count() {
        int[] now = model.counts();
        counts.get(0).setText(Numbers.count(model.all().size()));
        for (int digit = 0; digit < now.length; digit++) {
            counts.get(digit + 1).setText(Numbers.count(now[digit]));
        }
    }
}
