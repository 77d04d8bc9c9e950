package dev.inkling.ui;

import dev.inkling.ui.curves.CurvesTools;
import dev.inkling.ui.curves.CurvesView;
import dev.inkling.ui.support.Banner;
import dev.inkling.ui.support.BesideOrBelow;
import dev.inkling.ui.support.Messages;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.controlsfx.control.SegmentedButton;

/** The middle of the window: the curves, the data, comparisons or the recipes, one at a time. */
final class CenterPane extends VBox {
    /** With which two charts can still be read. */
    private static final double LEAST_HEIGHT = 240;

    private final ToggleButton curvesButton = button("curves");
    private final ToggleButton dataButton = button("data");
    private final ToggleButton mineButton = button("mine");
    private final ToggleButton compareButton = button("compare");
    private final ToggleButton recipesButton = button("recipes");

    /**
     * @param banner lies over all of them
     * @param bars stay in sight above all of them
     */
    CenterPane(
            CurvesView curves,
            CurvesTools tools,
            Node data,
            Node mine,
            Node compare,
            Node recipes,
            Banner banner,
            Node... bars) {
        super(8);
        getStyleClass().add("card");
        ToggleGroup group = new ToggleGroup();
        SegmentedButton views = new SegmentedButton(curvesButton, dataButton, mineButton, compareButton, recipesButton);
        views.getStyleClass().add("views");
        views.setToggleGroup(group);
        views.setMinWidth(Region.USE_PREF_SIZE);
        curvesButton.setSelected(true);
        group.selectedToggleProperty().addListener((observable, old, now) -> {
            // Pressing the chosen one again would leave none.
            if (now == null && old != null) {
                old.setSelected(true);
            }
        });
        BesideOrBelow header = new BesideOrBelow(views, tools, 8, 8);
        StackPane content = new StackPane(curves, data, mine, compare, recipes, banner);
        content.setMinSize(0, LEAST_HEIGHT);
        // What has no room must not be drawn over what is above.
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(content.widthProperty());
        clip.heightProperty().bind(content.heightProperty());
        content.setClip(clip);
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        // Below the legend and the tools beside it.
        StackPane.setMargin(banner, new Insets(58, 0, 0, 0));
        setVgrow(content, Priority.ALWAYS);
        curves.visibleProperty().bind(curvesButton.selectedProperty());
        tools.visibleProperty().bind(curvesButton.selectedProperty());
        tools.managedProperty().bind(tools.visibleProperty());
        data.visibleProperty().bind(dataButton.selectedProperty());
        mine.visibleProperty().bind(mineButton.selectedProperty());
        compare.visibleProperty().bind(compareButton.selectedProperty());
        recipes.visibleProperty().bind(recipesButton.selectedProperty());
        getChildren().setAll(header);
        getChildren().addAll(bars);
        getChildren().add(content);
    }

    private static ToggleButton button(String name) {
        ToggleButton button = new ToggleButton(Messages.get("center." + name));
        button.setId("center-" + name);
        button.setTooltip(new Tooltip(Messages.get("center." + name + ".tip")));
        return button;
    }

    void showCurves() {
        curvesButton.setSelected(true);
    }

    void showData() {
        dataButton.setSelected(true);
    }

    void showMyDigits() {
        mineButton.setSelected(true);
    }

    void showComparisons() {
        compareButton.setSelected(true);
    }

    void showRecipes() {
        recipesButton.setSelected(true);
    }
}
