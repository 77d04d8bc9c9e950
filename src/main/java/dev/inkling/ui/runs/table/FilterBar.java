package dev.inkling.ui.runs.table;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the table: which runs and which columns are shown, and a menu that saves what is. */
final class FilterBar extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final double FIELD_WIDTH = 230;
    private static final double TIP_WIDTH = 420;

    private final TextField field = new TextField();
    private final ToggleButton differences = new ToggleButton(Messages.get("runs.differences"));
    private final Label count = new Label();
    private final Label problem = Sentence.wrapped("");
    /** A condition that is half typed would let the table below jump. */
    private final PauseTransition typing = new PauseTransition(Duration.millis(600));

    /** @param changed told when other runs or columns are wanted */
    FilterBar(ColumnChooser chooser, TableFiles files, Runnable changed) {
        field.setId("runs-filter");
        field.setPromptText(Messages.get("runs.filter"));
        field.setTooltip(tip(Messages.get("runs.filter.tip")));
        field.setPrefWidth(FIELD_WIDTH);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.textProperty().addListener((observable, old, now) -> changed.run());
        differences.setId("runs-differences");
        differences.setTooltip(tip(Messages.get("runs.differences.tip")));
        differences.setMinWidth(Region.USE_PREF_SIZE);
        differences.setOnAction(event -> changed.run());
        count.setId("runs-filter-message");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setMinWidth(0);
        HBox.setHgrow(count, Priority.ALWAYS);
        Button columns = Buttons.icon("runs-columns", Feather.COLUMNS, Messages.get("runs.columns"));
        columns.setOnAction(event -> chooser.toggle(columns));
        MenuButton export = new MenuButton(null, new FontIcon(Feather.DOWNLOAD));
        export.setId("runs-export");
        export.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        export.setTooltip(new Tooltip(Messages.get("runs.export")));
        export.setAccessibleText(Messages.get("runs.export"));
        export.getItems().setAll(files.items());
        HBox bar = new HBox(8, field, differences, count, columns, export);
        bar.getStyleClass().add("filter-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        problem.setId("runs-filter-problem");
        problem.getStyleClass().add("filter-problem");
        getChildren().setAll(bar, problem);
        showLine(false);
        typing.setOnFinished(event -> showLine(true));
    }

    private static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDuration(Duration.INDEFINITE);
        return tip;
    }

    String text() {
        return field.getText();
    }

    boolean isFiltering() {
        return !field.getText().isBlank();
    }

    boolean differencesOnly() {
        return differences.isSelected();
    }

    /** Says what is wrong with the text, in a line of its own, which nothing cuts off; empty where nothing is. */
    void showProblem(String sentence) {
        boolean wrong = !sentence.isEmpty();
        field.pseudoClassStateChanged(DANGER, wrong);
        if (!wrong) {
            typing.stop();
            showLine(false);
        } else if (!problem.isVisible() && !sentence.equals(problem.getText())) {
            typing.playFromStart();
        }
        problem.setText(sentence);
    }

    private void showLine(boolean shown) {
        problem.setVisible(shown);
        problem.setManaged(shown);
    }

    /** Says how many runs are shown where not all are. */
    void showCount(int shown, int all) {
        count.setText(shown == all ? "" : Messages.get("runs.filter.count", shown, all));
    }
}
