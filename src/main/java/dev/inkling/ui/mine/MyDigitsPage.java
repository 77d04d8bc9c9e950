package dev.inkling.ui.mine;

import dev.inkling.ui.support.Messages;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** "My digits": all drawings of the user's as the network sees them, to be looked through, corrected and deleted. */
final class MyDigitsPage extends VBox {
    private final PageModel model = new PageModel();
    private final MyDigitsModel digits;
    private final DrawingGrid grid = new DrawingGrid(model);
    private final ScrollBar bar = new ScrollBar();
    private final PageTools tools;
    private final EmptyPage empty;
    private final BorderPane content = new BorderPane();
    private final Label hint = new Label();

    MyDigitsPage(MyDigitsModel digits, PageActions actions) {
        super(8);
        this.digits = digits;
        setId("mine-page");
        getStyleClass().add("mine-page");
        setMinSize(0, 0);
        tools = new PageTools(model, actions);
        empty = new EmptyPage(actions);
        prepareBar();
        GridGestures.follow(model, grid, digits, actions::show, this::bringCursorIntoView);
        hint.getStyleClass().add("hint");
        hint.setMouseTransparent(true);
        HBox.setHgrow(grid, Priority.ALWAYS);
        VBox top = new VBox(8, new DigitFilter(model), tools);
        top.getStyleClass().add("page-top");
        content.setTop(top);
        content.setCenter(new StackPane(new HBox(grid, bar), hint));
        content.setMinHeight(0);
        StackPane middle = new StackPane(content, empty);
        middle.setMinSize(0, 0);
        setVgrow(middle, Priority.ALWAYS);
        getChildren().setAll(middle, new PageFooter(model, digits, actions));
        digits.drawingsProperty().subscribe(model::setDrawings);
        model.revisionProperty().subscribe(revision -> update());
        model.choicesProperty().subscribe(choice -> scrollTo(0));
    }

    private void prepareBar() {
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(GridPlaces.ROW);
        bar.valueProperty().bindBidirectional(grid.scrollProperty());
        grid.heightProperty().addListener(observable -> measure());
        grid.widthProperty().addListener(observable -> measure());
        grid.addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollTo(bar.getValue() - event.getDeltaY());
            event.consume();
        });
    }

    private void update() {
        boolean none = digits.count() == 0;
        empty.setVisible(none);
        content.setVisible(!none);
        boolean nothingShown = !none && model.shown().isEmpty();
        hint.setText(
                nothingShown
                        ? Messages.get(model.isOnlyMisread() ? "mine.noneMisread" : "mine.noneOfDigit", model.digit())
                        : "");
        measure();
    }

    private void measure() {
        double hidden = Math.max(0, grid.contentHeight() - grid.getHeight());
        bar.setMax(hidden);
        // A bar shows how much is in sight as a part of its own range.
        bar.setVisibleAmount(hidden * grid.getHeight() / Math.max(1, grid.contentHeight()));
        bar.setBlockIncrement(Math.max(GridPlaces.ROW, grid.getHeight() - GridPlaces.ROW));
        bar.setVisible(hidden > 0);
        scrollTo(bar.getValue());
    }

    private void scrollTo(double value) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
    }

    private void bringCursorIntoView() {
        double top = grid.places().y(model.cursor());
        double lowest = top + GridPlaces.ROW - grid.getHeight();
        scrollTo(Math.min(top - 6, Math.max(lowest, bar.getValue())));
    }

    PageModel model() {
        return model;
    }

    PageTools tools() {
        return tools;
    }

    /** Lets keys work on the drawings. */
    void focusGrid() {
        grid.requestFocus();
    }
}
