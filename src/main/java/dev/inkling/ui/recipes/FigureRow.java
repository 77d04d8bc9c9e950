package dev.inkling.ui.recipes;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Labels side by side, as wide in every line: row, figure, published, measured, difference, verdict, and why where there is
 * room.
 */
final class FigureRow extends HBox {
    private static final double[] WIDTHS = {62, 112, 84, 88, 86, 112};
    private static final int FIRST_NUMBER = 2;
    private static final int LAST_NUMBER = 4;
    private static final int VERDICT = 5;
    /** Narrower, the last column would show the beginning of a sentence. */
    private static final double LEAST_FOR_WHY = 760;

    private final Label[] labels = new Label[WIDTHS.length + 1];

    FigureRow() {
        getStyleClass().add("figure-row");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        for (int i = 0; i < labels.length; i++) {
            Label label = new Label();
            labels[i] = label;
            if (i < WIDTHS.length) {
                label.setMinWidth(WIDTHS[i]);
                label.setPrefWidth(WIDTHS[i]);
                label.setMaxWidth(WIDTHS[i]);
            } else {
                label.setMinWidth(0);
                // As wide as there is room, however long the sentence.
                label.setPrefWidth(0);
                label.setMaxWidth(Double.MAX_VALUE);
                label.visibleProperty().bind(widthProperty().greaterThan(LEAST_FOR_WHY));
                HBox.setHgrow(label, Priority.ALWAYS);
            }
            boolean number = i >= FIRST_NUMBER && i <= LAST_NUMBER;
            label.setAlignment(i == 0 || number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }
        labels[VERDICT].setGraphicTextGap(6);
        getChildren().setAll(labels);
    }

    /** @param texts one for each column */
    void show(List<String> texts) {
        for (int i = 0; i < labels.length; i++) {
            labels[i].setText(texts.get(i));
        }
    }

    /** Repeats of the row's name are left out, so that rows of several figures stand apart. */
    void hideFirst() {
        labels[0].setText("");
    }

    void setVerdictIcon(@Nullable Node icon) {
        labels[VERDICT].setGraphic(icon);
    }
}
