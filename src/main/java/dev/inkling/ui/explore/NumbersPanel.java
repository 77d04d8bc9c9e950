package dev.inkling.ui.explore;

import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The explorer of a dataset with numbers to be predicted: which numbers the network predicts. */
final class NumbersPanel extends FeaturePanel {
    private final List<Label> values = new ArrayList<>();

    NumbersPanel(ExplorerModel model) {
        super(model);
        Label heading = new Label(Messages.get("explore.predicted"));
        heading.getStyleClass().add("heading");
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, numbers);
        for (String name : model.dataset().targetNames()) {
            Label value = new Label();
            value.setId("explore-predicted-" + values.size());
            grid.addRow(values.size(), new Label(name), value);
            values.add(value);
        }
        getChildren().addAll(features(), heading, grid, hint());
        begin();
    }

    @Override
    void showAnswer(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            values.get(i).setText(Numbers.significant(numbers[i]));
        }
    }

    @Override
    void showNoAnswer() {
        values.forEach(value -> value.setText(Numbers.significant(Double.NaN)));
    }
}
