package dev.inkling.ui.archive;

import atlantafx.base.theme.Styles;
import dev.inkling.run.store.RunStore;
import dev.inkling.run.store.StoreUse;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import dev.inkling.ui.support.Sentence;
import javafx.application.Platform;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows how much room kept runs take, and has people choose how much of it parameters may take. */
final class StorageDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 560;
    private static final double BUDGET_WIDTH = 90;
    private static final double SPINNER = 18;
    private static final double MARGIN = 18;

    private final StorageModel model;
    private final TextField file = new TextField();
    private final Label size = new Label();
    private final Label runs = new Label();
    private final Label parameters = new Label();
    private final TextField budget = new TextField();
    private final Button apply = new Button(Messages.get("storage.apply"));

    StorageDialog(Window owner, StorageModel model) {
        this.model = model;
        initOwner(owner);
        setTitle(Messages.get("storage.title"));
        prepareControls();
        VBox content = new VBox(
                14,
                Sentence.wrapped(Messages.get("storage.text")),
                facts(),
                choice(),
                Sentence.note(Messages.get("storage.explanation", RunStore.NEVER_THINNED)),
                Sentence.note(Messages.get("storage.scope")));
        content.setId("storage");
        content.setPrefWidth(WIDTH);
        // The theme leaves no room on the left, where an alert has its picture.
        content.setPadding(new Insets(MARGIN));
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        model.useProperty().subscribe(use -> show(use));
        // The window gives the keyboard to its default button first.
        setOnShown(event -> Platform.runLater(budget::requestFocus));
        model.read();
    }

    private void prepareControls() {
        file.setId("storage-file");
        file.setEditable(false);
        size.setId("storage-size");
        runs.setId("storage-runs");
        parameters.setId("storage-parameters");
        budget.setId("storage-budget");
        budget.setPrefWidth(BUDGET_WIDTH);
        budget.textProperty().bindBidirectional(model.budgetProperty());
        model.reasonProperty()
                .subscribe(reason -> budget.pseudoClassStateChanged(Styles.STATE_DANGER, !reason.isEmpty()));
        apply.setId("storage-apply");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setDefaultButton(true);
        apply.disableProperty().bind(model.canApply().not());
        apply.setOnAction(event -> model.apply());
    }

    private GridPane facts() {
        GridPane facts = new GridPane(18, 6);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(name, value);
        facts.addRow(0, named("storage.file", file), file);
        facts.addRow(1, named("storage.size", size), size);
        facts.addRow(2, named("storage.runs", runs), runs);
        facts.addRow(3, named("storage.parameters", parameters), parameters);
        return facts;
    }

    private static Label named(String key, Region value) {
        Label name = new Label(Messages.get(key));
        name.setLabelFor(value);
        name.getStyleClass().add(Styles.TEXT_MUTED);
        GridPane.setValignment(name, VPos.CENTER);
        return name;
    }

    private HBox budgetLine() {
        Label name = new Label(Messages.get("storage.budget"));
        name.setLabelFor(budget);
        ProgressIndicator working = new ProgressIndicator();
        working.setPrefSize(SPINNER, SPINNER);
        working.visibleProperty().bind(model.busyProperty());
        HBox line = new HBox(8, name, budget, new Label(Messages.get("storage.unit")), apply, working);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What is wrong with the typed budget, or what it will cost; its line is kept, so that nothing jumps at each key. */
    private Label reason() {
        Label reason = Sentence.wrapped("");
        reason.setId("storage-reason");
        reason.getStyleClass().add(Styles.TEXT_SMALL);
        Runnable update = () -> {
            String wrong = model.reasonProperty().get();
            String warning = model.warningProperty().get();
            reason.setText(!wrong.isEmpty() ? wrong : !warning.isEmpty() ? warning : " ");
            reason.getStyleClass().removeAll("setting-reason", "setting-advice");
            reason.getStyleClass().add(wrong.isEmpty() ? "setting-advice" : "setting-reason");
        };
        model.reasonProperty().subscribe(update);
        model.warningProperty().subscribe(update);
        update.run();
        return reason;
    }

    private VBox choice() {
        Label outcome = told("storage-outcome", model.outcomeProperty());
        Label problem = told("storage-problem", model.problemProperty());
        problem.getStyleClass().add("setting-reason");
        return new VBox(4, budgetLine(), reason(), outcome, problem);
    }

    /** A sentence that takes its place when there is one. */
    private Label told(String id, ObservableStringValue sentence) {
        Label label = Sentence.wrapped("");
        label.setId(id);
        sentence.subscribe(now -> {
            label.setText(now);
            label.setVisible(!now.isEmpty());
            label.setManaged(!now.isEmpty());
            if (isShowing()) {
                getDialogPane().getScene().getWindow().sizeToScene();
            }
        });
        return label;
    }

    private void show(@Nullable StoreUse use) {
        if (use == null) {
            return;
        }
        file.setText(use.file().toString());
        size.setText(Numbers.bytes(use.fileBytes()));
        runs.setText(
                use.thinned() == 0
                        ? Numbers.count(use.runs())
                        : Messages.get("storage.runs.thinned", use.runs(), use.thinned()));
        parameters.setText(Messages.get(
                "storage.parameters.value", Numbers.bytes(use.parameterBytes()), Numbers.bytes(use.parameterBudget())));
        budget.selectAll();
    }
}
