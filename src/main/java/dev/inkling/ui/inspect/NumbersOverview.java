package dev.inkling.ui.inspect;

import dev.inkling.data.Dataset;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A dataset with numbers to be predicted at a glance: how much of it there is, and the summaries of targets and features. */
final class NumbersOverview extends VBox {

    NumbersOverview(Dataset dataset) {
        super(8);
        getStyleClass().add("numbers-overview");
        List<SummaryRows.Row> targets = SummaryRows.ofTargets(dataset);
        List<SummaryRows.Row> features = SummaryRows.ofFeatures(dataset);
        Label counts = new Label(Messages.get(
                "inspect.numbers",
                Numbers.count(dataset.train().size()),
                Numbers.count(dataset.test().size()),
                Numbers.count(features.size()),
                targets.size()));
        counts.setId("inspect-numbers");
        counts.setWrapText(true);
        SummaryTable ofFeatures = table(features, "inspect.summary.feature");
        ofFeatures.setMaxHeight(Double.MAX_VALUE);
        setVgrow(ofFeatures, Priority.ALWAYS);
        getChildren()
                .setAll(
                        counts,
                        heading("inspect.numbers.targets"),
                        table(targets, "inspect.summary.target"),
                        heading("inspect.numbers.features"),
                        ofFeatures);
    }

    private static SummaryTable table(List<SummaryRows.Row> rows, String nameKey) {
        SummaryTable table = new SummaryTable(rows.size(), nameKey);
        table.getItems().setAll(rows);
        return table;
    }

    private static Label heading(String key) {
        Label heading = new Label(Messages.get(key));
        heading.getStyleClass().add("heading");
        return heading;
    }
}
