package dev.inkling.ui.compare;

import atlantafx.base.theme.Styles;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.BesideOrBelow;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a sweep has come to: the best run in a sentence, and the picture that fits the number of varied settings. */
public final class SummaryView extends VBox {
    private final RunsModel model;
    private final ComboBox<String> groups = new ComboBox<>();
    private final ComboBox<SweepFigure> figures = new ComboBox<>();
    private final BooleanProperty regression = new SimpleBooleanProperty(this, "regression");
    private final Label best = Sentence.wrapped("");
    private final Label hint = new Label();
    private final Label readOut = new Label();
    private final LinePlot line;
    private final HeatMap heat;
    private final ParallelPlot parallel;
    private List<Object> shown = List.of();
    private SweepTable table = SweepTable.of(List.of());

    public SummaryView(RunsModel model) {
        super(8);
        this.model = model;
        line = new LinePlot(model);
        heat = new HeatMap(model);
        parallel = new ParallelPlot(model);
        setId("compare-summary");
        getStyleClass().add("compare-summary");
        groups.setId("compare-group");
        groups.valueProperty().addListener(observable -> refresh());
        figures.setId("compare-figure");
        figures.getItems().setAll(SweepFigure.values());
        figures.setValue(SweepFigure.BEST_TEST);
        figures.setCellFactory(list -> new FigureCell());
        figures.setButtonCell(new FigureCell());
        figures.valueProperty().addListener(observable -> refresh());
        Label groupLabel = new Label(Messages.get("compare.summary.group"));
        groupLabel.setLabelFor(groups);
        Label figureLabel = new Label(Messages.get("compare.summary.figure"));
        figureLabel.setLabelFor(figures);
        BesideOrBelow choices = new BesideOrBelow(choice(groupLabel, groups), choice(figureLabel, figures), 8, 6);
        best.setId("compare-best");
        best.getStyleClass().add("compare-best");
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        StackPane pictures = new StackPane(line, heat, parallel, hint);
        pictures.getStyleClass().add("compare-pictures");
        pictures.setMinSize(0, 0);
        setVgrow(pictures, Priority.ALWAYS);
        readOut.setId("compare-read-out");
        readOut.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        readOut.setMinWidth(0);
        model.highlightedProperty().addListener(observable -> showReadOut());
        getChildren().setAll(choices, best, pictures, readOut);
        refresh();
    }

    /** What there is no room for is the end of what is chosen. */
    private static HBox choice(Label label, ComboBox<?> box) {
        label.setMinWidth(USE_PREF_SIZE);
        box.setMinWidth(0);
        HBox choice = new HBox(8, label, box);
        choice.setAlignment(Pos.CENTER_LEFT);
        return choice;
    }

    /** Chooses the group of runs that is shown. */
    public void show(String group) {
        updateGroups();
        groups.setValue(group);
        refresh();
    }

    /** Takes over what the runs have come to since; to be called a few times a second. */
    public void refresh() {
        updateGroups();
        List<RunItem> runs = model.runs().stream()
                .filter(run -> run.groupProperty().get().equals(groups.getValue()))
                .toList();
        List<Object> now = new ArrayList<>(List.of(figures.getValue()));
        runs.forEach(
                run -> now.addAll(List.of(run, run.figures(), run.nameProperty().get())));
        if (!now.equals(shown)) {
            shown = now;
            table = SweepTable.of(runs);
            regression.set(table.isRegression());
            showTable();
        }
    }

    private void updateGroups() {
        List<String> names = model.runs().stream()
                .map(run -> run.groupProperty().get())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (!names.equals(groups.getItems())) {
            String chosen = groups.getValue();
            groups.getItems().setAll(names);
            groups.setValue(names.contains(chosen) || names.isEmpty() ? chosen : names.get(names.size() - 1));
        }
    }

    private void showTable() {
        SweepFigure figure = figures.getValue();
        int axes = table.axes().size();
        line.setVisible(axes == 1);
        heat.setVisible(axes == 2);
        parallel.setVisible(axes > 2);
        for (SweepPlot plot : List.of(line, heat, parallel)) {
            plot.show(table, figure);
            plot.setAccessibleText(Messages.get("compare.picture", figure.title(table.isRegression())));
        }
        hint.setVisible(axes == 0);
        hint.setText(Messages.get(table.runs().isEmpty() ? "compare.summary.empty" : "compare.summary.same"));
        best.setText(table.runs().isEmpty() ? "" : new SweepSentences(table).best(figure));
        showReadOut();
    }

    private void showReadOut() {
        @Nullable
        RunItem run = table.runs().stream()
                .filter(item ->
                        Objects.equals(item.key(), model.highlightedProperty().get()))
                .findFirst()
                .orElse(null);
        readOut.setText(
                run == null
                        ? Messages.get(table.axes().size() > 2 ? "compare.readOut.brush" : "compare.readOut.help")
                        : new SweepSentences(table).about(table.cellOf(run).orElseThrow(), run, figures.getValue()));
    }

    /** Scores have other names where numbers are predicted. */
    private final class FigureCell extends ListCell<SweepFigure> {
        FigureCell() {
            textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> getItem() == null ? "" : getItem().title(regression.get()),
                            itemProperty(),
                            regression));
        }
    }
}
